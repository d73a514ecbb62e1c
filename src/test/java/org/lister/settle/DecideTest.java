package org.lister.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;
import org.lister.LedgerOfTests;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.domain.achievement.Aggregation;
import org.lister.domain.achievement.Course;
import org.lister.domain.achievement.Decision;
import org.lister.domain.terms.Actor;
import org.lister.domain.terms.Commissioners;
import org.lister.domain.terms.Remark;
import org.lister.domain.terms.Role;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Span;
import org.lister.domain.terms.Terms;
import org.lister.domain.terms.Terms.Commissioner;
import org.lister.domain.terms.Terms.Need;
import org.lister.store.Book;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;
import org.lister.store.Transitions;

/** Achievements are calculated, declared, returned and approved, by one and by many at once. */
class DecideTest extends FrameSuite {

  private static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);
  private static final Instant NOON = Instant.parse("2026-04-20T12:00:00Z");
  private static final Actor BOARD =
      new Actor("Board lead", "XI01", Set.of(Role.APPROVAL_MANAGEMENT));

  @TempDir private Path folder;

  @Test
  void the_way_of_an_achievement_is_kept_step_by_step() {
    calculate(7, 1, "first", "X00001");
    decide(Decision.DECLARE, manager("X00001"), "looks right", "X00001");
    decide(Decision.RETURN, BOARD, "look at AF006", "X00001");
    decide(Decision.DECLARE, manager("X00001"), "", "X00001");
    calculate(9, 2, "DATA", "X00001");
    decide(Decision.DECLARE, manager("X00001"), "", "X00001");
    decide(Decision.APPROVE, BOARD, "", "X00001");
    calculate(11, 3, "DATA", "X00001");
    assertThat(history("X00001"))
        .isEqualTo(
            """
            CALCULATED - → Awaiting Service Provider Approval by Lister, 7/1: first
            DECLARED Awaiting Service Provider Approval → Awaiting Commissioning Organisation Approval by Manager, declaration management of X00001, 7/1: looks right
            RETURNED Awaiting Commissioning Organisation Approval → Awaiting Service Provider Approval by Board lead, approval management of XI01, 7/1: look at AF006
            DECLARED Awaiting Service Provider Approval → Awaiting Commissioning Organisation Approval by Manager, declaration management of X00001, 7/1:
            RECALCULATED Awaiting Commissioning Organisation Approval → Awaiting Service Provider Approval by Lister, 9/2: DATA
            DECLARED Awaiting Service Provider Approval → Awaiting Commissioning Organisation Approval by Manager, declaration management of X00001, 9/2:
            APPROVED Awaiting Commissioning Organisation Approval → Financially Approved by Board lead, approval management of XI01, 9/2:
            """);
  }

  @Test
  void who_has_seen_other_figures_is_told_so() {
    calculate(7, 1, "first", "X00001");
    assertThatThrownBy(
            () -> Decide.run(tables(), request(Decision.DECLARE, manager("X00001"), "", 6L)))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(
            "Cannot declare the achievement of X00001: its figures are those of version 7 now, not of 6. Look at them first.");
    assertThat(Decide.run(tables(), request(Decision.DECLARE, manager("X00001"), "", 7L)).taken())
        .hasSize(1);
  }

  @Tag("long")
  @Test
  void of_practices_that_are_named_all_are_approved_or_none_and_all_takes_what_awaits() {
    calculate(7, 1, "first", "X00001", "X00002", "X00003", "X00004");
    Stream.of("X00001", "X00003", "X00004")
        .forEach(each -> decide(Decision.DECLARE, manager(each), "", each));
    assertThatThrownBy(() -> decide(Decision.APPROVE, BOARD, "", "X00001", "X00002", "X00004"))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("of X00002: it is Awaiting Service Provider Approval")
        .hasMessageContaining("of X00004: Board lead acts for XI01");
    assertThat(history("X00001")).doesNotContain("APPROVED");
    DecideResult all =
        Decide.run(tables(), request(Decision.APPROVE, BOARD, new Chosen.AllThatAwait()));
    assertThat(all.taken().stream().map(Transition::practice)).containsExactly("X00001", "X00003");
    assertThatThrownBy(
            () -> Decide.run(tables(), request(Decision.APPROVE, BOARD, new Chosen.AllThatAwait())))
        .hasMessageContaining("no achievement awaits it that Board lead may approve for XI01");
  }

  @Test
  void a_return_needs_a_reason_that_names_nobody() {
    assertThatThrownBy(() -> request(Decision.RETURN, BOARD, "", null))
        .hasMessageContaining("no reason is given");
    assertThatThrownBy(() -> new Remark("see 999 000 0018"))
        .hasMessageContaining("could be an NHS number");
    assertThatThrownBy(() -> new Remark("two\nlines")).hasMessageContaining("no single line");
  }

  @Tag("long")
  @Test
  void of_several_who_approve_at_once_in_their_own_sessions_one_is_recorded() throws Exception {
    calculate(7, 1, "first", "X00001");
    decide(Decision.DECLARE, manager("X00001"), "", "X00001");
    List<Callable<String>> approvers = new ArrayList<>();
    for (int each = 0; each < 4; each++) {
      Tables own = tables(SPARK.newSession());
      approvers.add(() -> attempt(own, request(Decision.APPROVE, BOARD, "", null)));
    }
    List<String> said = atOnce(approvers);
    assertThat(said).filteredOn(each -> each.equals("done")).hasSize(1);
    assertThat(said)
        .filteredOn(each -> !each.equals("done"))
        .allMatch(each -> each.contains("it is Financially Approved"));
    assertThat(history("X00001").lines().filter(line -> line.startsWith("APPROVED"))).hasSize(1);
  }

  @Tag("long")
  @Test
  void practices_that_declare_at_once_are_all_heard() throws Exception {
    String[] practices = {"X00001", "X00002", "X00003"};
    calculate(7, 1, "first", practices);
    List<Callable<String>> declarers = new ArrayList<>();
    for (String practice : practices) {
      Tables own = tables(SPARK.newSession());
      declarers.add(
          () -> attempt(own, request(Decision.DECLARE, manager(practice), these(practice))));
    }
    assertThat(atOnce(declarers)).containsOnly("done");
    for (String practice : practices) {
      assertThat(history(practice).lines().filter(line -> line.startsWith("DECLARED"))).hasSize(1);
    }
  }

  @Tag("long")
  @Test
  void a_recalculation_between_reading_and_approving_goes_before() {
    calculate(7, 1, "first", "X00001");
    decide(Decision.DECLARE, manager("X00001"), "", "X00001");
    Book book = tables().book(TableName.TRANSITIONS);
    Book.Page read = book.read();
    calculate(9, 2, "DATA", "X00001");
    DecideRequest approval = request(Decision.APPROVE, BOARD, "", null);
    assertThat(Decide.upon(tables(), read, approval)).isEmpty();
    assertThatThrownBy(() -> Decide.run(tables(), approval))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("it is Awaiting Service Provider Approval");
    assertThat(history("X00001").lines()).hasSize(3);
  }

  @Tag("long")
  @Test
  void whoever_comes_first_of_approvals_and_recalculations_the_steps_follow_each_other()
      throws Exception {
    calculate(7, 1, "first", "X00001");
    decide(Decision.DECLARE, manager("X00001"), "", "X00001");
    commit(9);
    commit(10);
    List<Callable<String>> all = new ArrayList<>();
    for (int each = 0; each < 2; each++) {
      Tables own = tables(SPARK.newSession());
      int number = each;
      all.add(
          () -> {
            calculate(own, 9 + number, 2 + number, "DATA", "X00001");
            return "done";
          });
      all.add(() -> attempt(own, request(Decision.APPROVE, BOARD, "", null)));
    }
    atOnce(all);
    List<Transition> steps = steps("X00001");
    for (int each = 1; each < steps.size(); each++) {
      assertThat(steps.get(each).from()).isEqualTo(steps.get(each - 1).to());
      assertThat(steps.get(each).decided()).isAfter(steps.get(each - 1).decided());
    }
    assertThat(steps.stream().filter(step -> step.action().equals("APPROVED")).count())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void clocks_that_disagree_do_not_turn_the_order_round() {
    calculate(7, 1, "first", "X00001");
    DecideRequest early =
        new DecideRequest(
            Decision.DECLARE,
            these("X00001"),
            manager("X00001"),
            service(),
            PERIOD_END,
            commissioners(),
            Aggregation.UP_TO_DATE,
            null,
            Remark.NONE,
            NOON.minusSeconds(3600));
    Decide.run(tables(), early);
    assertThat(Status.of(tables(), "T", PERIOD_END, Optional.empty()).latest().get(0).action())
        .isEqualTo("DECLARED");
  }

  @Test
  void a_service_of_participation_alone_has_nothing_to_declare() {
    DecideRequest request =
        new DecideRequest(
            Decision.DECLARE,
            these("X00001"),
            manager("X00001"),
            service(Terms.Collection.PARTICIPATION_ONLY),
            PERIOD_END,
            commissioners(),
            Aggregation.UP_TO_DATE,
            null,
            Remark.NONE,
            NOON);
    assertThatThrownBy(() -> Decide.run(tables(), request))
        .hasMessageContaining("only participation is recorded of it");
  }

  private static List<String> atOnce(List<Callable<String>> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(work.size());
    try {
      List<String> said = new ArrayList<>();
      for (Future<String> each : pool.invokeAll(work)) {
        said.add(each.get());
      }
      return said;
    } finally {
      pool.shutdown();
    }
  }

  private static String attempt(Tables tables, DecideRequest request) {
    try {
      Decide.run(tables, request);
      return "done";
    } catch (Stopped refused) {
      return refused.getMessage();
    }
  }

  private void calculate(long figures, int calculation, String why, String... practices) {
    commit(figures);
    calculate(tables(), figures, calculation, why, practices);
  }

  /** As the stage settle does: once more when somebody decided meanwhile. */
  private static void calculate(
      Tables tables, long figures, int calculation, String why, String... practices) {
    List<Workflow.Calculated> changed =
        Stream.of(practices).map(each -> new Workflow.Calculated(each, calculation, why)).toList();
    boolean isHeard = false;
    while (!isHeard) {
      Transitions now = Transitions.read(tables);
      Workflow workflow =
          new Workflow(
              Course.of(service().terms(), PERIOD_END),
              Standings.of(now.rows(), "T", PERIOD_END),
              Set.of(),
              figures,
              NOON,
              "T",
              PERIOD_END);
      List<Row> rows = workflow.calculated(changed).stream().map(Transition::row).toList();
      isHeard = rows.isEmpty() || tables.book(TableName.TRANSITIONS).add(now.page(), rows);
    }
  }

  /** Figures count once they are committed. */
  private void commit(long figures) {
    LedgerOfTests.commit(tables(), List.of(TableVersion.of(TableName.ACHIEVEMENTS, figures)));
  }

  private void decide(Decision decision, Actor actor, String why, String... practices) {
    Decide.run(
        tables(),
        new DecideRequest(
            decision,
            these(practices),
            actor,
            service(),
            PERIOD_END,
            commissioners(),
            Aggregation.UP_TO_DATE,
            null,
            new Remark(why),
            NOON));
  }

  private static DecideRequest request(
      Decision decision, Actor actor, String why, @Nullable Long figures) {
    return new DecideRequest(
        decision,
        these("X00001"),
        actor,
        service(),
        PERIOD_END,
        commissioners(),
        Aggregation.UP_TO_DATE,
        figures,
        new Remark(why),
        NOON);
  }

  private static DecideRequest request(Decision decision, Actor actor, Chosen chosen) {
    return new DecideRequest(
        decision,
        chosen,
        actor,
        service(),
        PERIOD_END,
        commissioners(),
        Aggregation.UP_TO_DATE,
        null,
        Remark.NONE,
        NOON);
  }

  private static Chosen.These these(String... practices) {
    return new Chosen.These(new TreeSet<>(List.of(practices)));
  }

  private static Actor manager(String practice) {
    return new Actor("Manager", practice, Set.of(Role.DECLARATION_MANAGEMENT));
  }

  private List<Transition> steps(String practice) {
    return Status.of(tables(), "T", PERIOD_END, Optional.of(practice)).history();
  }

  private String history(String practice) {
    return steps(practice).stream()
        .map(
            step ->
                "%s %s → %s by %s%s, %d/%d: %s"
                    .formatted(
                        step.action(),
                        step.from() == null ? "-" : step.from().words(),
                        step.to().words(),
                        step.actor(),
                        step.role() == null
                            ? ""
                            : ", " + step.role() + " of " + step.organisation(),
                        step.figures(),
                        step.calculation(),
                        step.why())
                    .strip())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Tables tables() {
    return tables(SPARK);
  }

  private Tables tables(SparkSession session) {
    return new Tables(session, new Roots(folder.toUri() + "restricted", folder.toUri() + "tables"));
  }

  private static Commissioners commissioners() {
    return new Commissioners(
        Commissioner.ICB,
        Map.of("X00001", "XI01", "X00002", "XI01", "X00003", "XI01", "X00004", "XI02"));
  }

  private static Service service() {
    return service(Terms.Collection.AUTOMATIC);
  }

  private static Service service(Terms.Collection collection) {
    return new Service(
        "T",
        "test",
        "test",
        "none",
        Service.Frequency.ANNUAL,
        List.of(),
        true,
        Service.Attribution.EACH_LIST,
        Service.Payment.POINTS,
        new Terms(
            Commissioner.ICB,
            new Span(LocalDate.of(2025, 4, 1), PERIOD_END),
            Terms.PaymentPeriod.ANNUAL,
            collection,
            List.of(PERIOD_END),
            Need.REQUIRED,
            Need.REQUIRED,
            null,
            Terms.Purpose.LIVE,
            null,
            Scheme.NOTHING));
  }
}
