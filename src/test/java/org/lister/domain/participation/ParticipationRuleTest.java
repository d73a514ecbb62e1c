package org.lister.domain.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lister.domain.terms.Actor;
import org.lister.domain.terms.Role;

/** Every status × every step × every role × every organisation: just these are allowed. */
class ParticipationRuleTest {

  private static final String PRACTICE = "X00001";
  private static final String BOARD = "XI01";

  /** Somebody of each organisation that could have a word in it, and of some that have none. */
  private static final List<String> ORGANISATIONS =
      List.of(Actor.ENGLAND, BOARD, "XI02", PRACTICE, "X00002");

  @Test
  void a_national_service_is_offered_by_england_and_answered_by_the_practice_itself() {
    assertThat(allowed(new Parties(PRACTICE, Actor.ENGLAND)))
        .containsExactlyInAnyOrder(
            "not offered, OFFER, approval management of ENG",
            "Declined, OFFER, approval management of ENG",
            "Withdrawn, OFFER, approval management of ENG",
            "Ended, OFFER, approval management of ENG",
            "Offered, WITHDRAW, approval management of ENG",
            "Offered, ACCEPT, declaration management of X00001",
            "Offered, DECLINE, declaration management of X00001",
            "Approved, END, declaration management of X00001");
  }

  @Test
  void a_local_service_is_offered_by_the_board_of_the_practice() {
    assertThat(allowed(new Parties(PRACTICE, BOARD)))
        .containsExactlyInAnyOrder(
            "not offered, OFFER, approval management of XI01",
            "Declined, OFFER, approval management of XI01",
            "Withdrawn, OFFER, approval management of XI01",
            "Ended, OFFER, approval management of XI01",
            "Offered, WITHDRAW, approval management of XI01",
            "Offered, ACCEPT, declaration management of X00001",
            "Offered, DECLINE, declaration management of X00001",
            "Approved, END, declaration management of X00001");
  }

  @Test
  void somebody_without_a_role_may_do_nothing_and_somebody_with_all_just_what_is_theirs() {
    Parties parties = new Parties(PRACTICE, BOARD);
    for (ParticipationStep step : ParticipationStep.values()) {
      for (ParticipationStatus status : ParticipationStatus.values()) {
        assertThat(rule(step, BOARD, Set.of()).allows(parties, status)).isFalse();
        assertThat(rule(step, BOARD, Set.of(Role.values())).allows(parties, status))
            .isEqualTo(step.side() == ParticipationStep.Side.COMMISSIONER && step.startsAt(status));
      }
    }
  }

  @Test
  void each_reason_is_a_sentence_that_says_what_to_do() {
    ParticipationRule rule = rule(ParticipationStep.ACCEPT, "X00002", Set.of());
    assertThat(rule.ofRole())
        .contains(
            "Cannot accept LCS01: Somebody has not the role declaration management. Add it to actors.yaml, or act as somebody who has it.");
    assertThat(rule.ofOrganisation(new Parties(PRACTICE, BOARD)))
        .contains(
            "Cannot accept LCS01: Somebody acts for X00002, and here that is for X00001 to do. Act as somebody of X00001.");
    assertThat(rule.ofStatus(PRACTICE, ParticipationStatus.WITHDRAWN))
        .contains(
            "Cannot accept LCS01: for X00001 it is Withdrawn, and this step starts from Offered. Look at 'lister agree list --practice X00001'.");
  }

  private static List<String> allowed(Parties parties) {
    List<String> allowed = new ArrayList<>();
    for (ParticipationStatus status : ParticipationStatus.values()) {
      for (ParticipationStep step : ParticipationStep.values()) {
        for (Role role : Role.values()) {
          for (String organisation : ORGANISATIONS) {
            if (rule(step, organisation, Set.of(role)).allows(parties, status)) {
              allowed.add(
                  "%s, %s, %s of %s".formatted(status.words(), step, role.words(), organisation));
            }
          }
        }
      }
    }
    return allowed;
  }

  private static ParticipationRule rule(
      ParticipationStep step, String organisation, Set<Role> roles) {
    return new ParticipationRule("LCS01", step, new Actor("Somebody", organisation, roles));
  }
}
