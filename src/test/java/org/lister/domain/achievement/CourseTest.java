package org.lister.domain.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lister.domain.terms.Actor;
import org.lister.domain.terms.Role;
import org.lister.domain.terms.Terms.Need;

/** Every decision in every status by every role of every organisation, with every switch. */
class CourseTest {

  /** All that is allowed, with * for whatever it may be; everything else is refused. */
  private static final String ALLOWED =
      """
      decision | status                                       | role                   | organisation | declaration  | approval     | figures    | becomes
      DECLARE  | Awaiting Service Provider Approval           | declaration management | the practice | REQUIRED     | REQUIRED     | UP_TO_DATE | Awaiting Commissioning Organisation Approval
      DECLARE  | Awaiting Service Provider Approval           | declaration management | the practice | REQUIRED     | NOT_REQUIRED | UP_TO_DATE | Financially Approved
      APPROVE  | Awaiting Commissioning Organisation Approval | approval management    | its board    | *            | REQUIRED     | *          | Financially Approved
      RETURN   | Awaiting Commissioning Organisation Approval | approval management    | its board    | REQUIRED     | *            | *          | Awaiting Service Provider Approval
      """;

  private static final String CALCULATED =
      """
      status                                       | declaration  | approval     | becomes
      -                                            | REQUIRED     | *            | Awaiting Service Provider Approval
      -                                            | NOT_REQUIRED | REQUIRED     | Awaiting Commissioning Organisation Approval
      -                                            | NOT_REQUIRED | NOT_REQUIRED | Financially Approved
      Awaiting Service Provider Approval           | REQUIRED     | *            | Awaiting Service Provider Approval
      Awaiting Service Provider Approval           | NOT_REQUIRED | REQUIRED     | Awaiting Commissioning Organisation Approval
      Awaiting Service Provider Approval           | NOT_REQUIRED | NOT_REQUIRED | Financially Approved
      Awaiting Commissioning Organisation Approval | REQUIRED     | *            | Awaiting Service Provider Approval
      Awaiting Commissioning Organisation Approval | NOT_REQUIRED | REQUIRED     | Awaiting Commissioning Organisation Approval
      Awaiting Commissioning Organisation Approval | NOT_REQUIRED | NOT_REQUIRED | Financially Approved
      Awaiting Network Achievement                 | *            | *            | Awaiting Network Achievement
      Financially Approved                         | *            | *            | nothing
      """;

  private static final String PRACTICE = "X00001";
  private static final String BOARD = "XI01";

  private static final List<String> ORGANISATIONS =
      List.of(PRACTICE, "X00002", BOARD, "XI02", Actor.ENGLAND);

  private static final List<Set<Role>> ROLES =
      Stream.concat(
              Stream.of(EnumSet.noneOf(Role.class)), Arrays.stream(Role.values()).map(EnumSet::of))
          .map(Set::copyOf)
          .toList();

  @Test
  void a_decision_is_allowed_to_its_role_and_organisation_in_its_status_and_to_nobody_else() {
    List<String> allowed = new ArrayList<>();
    int tried = 0;
    for (Decision decision : Decision.values()) {
      for (AchievementStatus status : statuses()) {
        for (Set<Role> roles : ROLES) {
          for (String organisation : ORGANISATIONS) {
            for (Need declaration : Need.values()) {
              for (Need approval : Need.values()) {
                for (Aggregation aggregation : Aggregation.values()) {
                  tried++;
                  Ruling ruling =
                      new Course(declaration, approval)
                          .rule(
                              decision,
                              new Actor("Somebody", organisation, roles),
                              new AchievementState(PRACTICE, BOARD, status, aggregation, null));
                  if (ruling instanceof Ruling.Allowed result) {
                    assertThat(result.from()).isEqualTo(status);
                    allowed.add(
                        line(
                            decision,
                            words(status),
                            roles.iterator().next().words(),
                            organisation.equals(PRACTICE)
                                ? "the practice"
                                : organisation.equals(BOARD) ? "its board" : organisation,
                            declaration,
                            approval,
                            aggregation,
                            result.to().words()));
                  } else {
                    assertThat(ruling.toString())
                        .startsWith(
                            "Cannot %s the achievement of X00001: "
                                .formatted(decision.name().toLowerCase(Locale.ROOT)))
                        .endsWith(".");
                  }
                }
              }
            }
          }
        }
      }
    }
    assertThat(tried).isEqualTo(3 * 5 * 5 * 5 * 2 * 2 * 2);
    assertThat(allowed).containsExactlyInAnyOrderElementsOf(expanded(ALLOWED));
  }

  @Test
  void a_calculation_returns_to_the_first_status_that_the_service_requires_until_approval() {
    List<String> drawn = new ArrayList<>();
    for (AchievementStatus status : statuses()) {
      for (Need declaration : Need.values()) {
        for (Need approval : Need.values()) {
          drawn.add(
              line(
                  words(status),
                  declaration,
                  approval,
                  new Course(declaration, approval)
                      .calculated(status)
                      .map(AchievementStatus::words)
                      .orElse("nothing")));
        }
      }
    }
    assertThat(drawn).containsExactlyInAnyOrderElementsOf(expanded(CALCULATED));
  }

  @Test
  void all_roles_together_do_not_open_another_organisations_door() {
    Actor everything = new Actor("Somebody", "X00002", EnumSet.allOf(Role.class));
    for (Decision decision : Decision.values()) {
      for (AchievementStatus status : AchievementStatus.values()) {
        assertThat(
                new Course(Need.REQUIRED, Need.REQUIRED)
                    .rule(
                        decision,
                        everything,
                        new AchievementState(PRACTICE, BOARD, status, Aggregation.UP_TO_DATE, null))
                    .toString())
            .contains("Somebody acts for X00002. Let somebody act for ")
            .doesNotContain(status.words());
      }
    }
  }

  @Test
  void nobody_approves_what_nobody_is_known_to_commission() {
    Actor board = new Actor("Somebody", BOARD, Set.of(Role.APPROVAL_MANAGEMENT));
    assertThat(
            new Course(Need.REQUIRED, Need.REQUIRED)
                .rule(
                    Decision.APPROVE,
                    board,
                    new AchievementState(
                        PRACTICE,
                        null,
                        AchievementStatus.AWAITING_COMMISSIONING_ORGANISATION_APPROVAL,
                        Aggregation.UP_TO_DATE,
                        null))
                .toString())
        .contains("nobody knows who commissions it");
  }

  @Test
  void each_refusal_says_why() {
    assertThat(refused(AchievementStatus.FINANCIALLY_APPROVED, Aggregation.UP_TO_DATE))
        .isEqualTo(
            "Cannot declare the achievement of X00001: it is Financially Approved. Nothing changes after that.");
    assertThat(refused(AchievementStatus.AWAITING_SERVICE_PROVIDER_APPROVAL, Aggregation.PENDING))
        .isEqualTo(
            "Cannot declare the achievement of X00001: its figures are about to be calculated again. Run lister settle and look at them first.");
    assertThat(refused(null, Aggregation.UP_TO_DATE)).contains("nothing is calculated yet");
    assertThat(refused(AchievementStatus.AWAITING_NETWORK_ACHIEVEMENT, Aggregation.UP_TO_DATE))
        .contains("Wait for the network");
    assertThat(
            refused(
                AchievementStatus.AWAITING_COMMISSIONING_ORGANISATION_APPROVAL,
                Aggregation.UP_TO_DATE))
        .contains("it is Awaiting Commissioning Organisation Approval. It can be done in");
  }

  @Test
  void nobody_decides_about_figures_that_are_doubted() {
    assertThat(doubted(Decision.DECLARE, AchievementStatus.AWAITING_SERVICE_PROVIDER_APPROVAL))
        .isEqualTo("Cannot declare the achievement of X00001: it is in doubt. Mend it.");
    assertThat(doubted(Decision.DECLARE, null)).contains(": it is in doubt. Mend it.");
    AchievementStatus declared = AchievementStatus.AWAITING_COMMISSIONING_ORGANISATION_APPROVAL;
    assertThat(doubted(Decision.APPROVE, declared))
        .isEqualTo("Cannot approve the achievement of X00001: it is in doubt. Mend it.");
    assertThat(doubted(Decision.RETURN, declared)).contains("it is in doubt");
    assertThat(doubted(Decision.APPROVE, AchievementStatus.FINANCIALLY_APPROVED))
        .contains("it is Financially Approved");
  }

  private static String doubted(Decision decision, @Nullable AchievementStatus status) {
    boolean isDeclared = decision == Decision.DECLARE;
    return new Course(Need.REQUIRED, Need.REQUIRED)
        .rule(
            decision,
            new Actor("Somebody", isDeclared ? PRACTICE : BOARD, Set.of(decision.role())),
            new AchievementState(
                PRACTICE,
                BOARD,
                status,
                Aggregation.UP_TO_DATE,
                new Doubt("it is in doubt", "Mend it")))
        .toString();
  }

  private static String refused(@Nullable AchievementStatus status, Aggregation aggregation) {
    return new Course(Need.REQUIRED, Need.REQUIRED)
        .rule(
            Decision.DECLARE,
            new Actor("Somebody", PRACTICE, Set.of(Role.DECLARATION_MANAGEMENT)),
            new AchievementState(PRACTICE, BOARD, status, aggregation, null))
        .toString();
  }

  private static List<@Nullable AchievementStatus> statuses() {
    List<@Nullable AchievementStatus> all = new ArrayList<>(List.of(AchievementStatus.values()));
    all.add(null);
    return all;
  }

  private static String words(@Nullable AchievementStatus status) {
    return status == null ? "-" : status.words();
  }

  private static String line(Object... cells) {
    return Arrays.stream(cells).map(Object::toString).collect(Collectors.joining(" | "));
  }

  /** The lines of a drawing, each * replaced by everything that its column may say. */
  private static List<String> expanded(String drawing) {
    List<List<String>> lines =
        drawing
            .lines()
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .toList();
    return lines.stream().skip(1).flatMap(line -> expanded(lines.get(0), line, 0)).toList();
  }

  private static Stream<String> expanded(List<String> header, List<String> line, int place) {
    if (place == line.size()) {
      return Stream.of(String.join(" | ", line));
    }
    if (!line.get(place).equals("*")) {
      return expanded(header, line, place + 1);
    }
    Enum<?>[] values = header.get(place).equals("figures") ? Aggregation.values() : Need.values();
    return Arrays.stream(values)
        .flatMap(
            value -> {
              List<String> changed = new ArrayList<>(line);
              changed.set(place, value.name());
              return expanded(header, changed, place + 1);
            });
  }
}
