package org.lister.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lister.domain.terms.Scheme.Entry;
import org.lister.domain.terms.Scheme.Item;
import org.lister.domain.terms.Scheme.Kind;
import org.lister.domain.terms.Scheme.PaidIndicator;
import org.lister.domain.terms.Terms.Collection;
import org.lister.domain.terms.Terms.Commissioner;
import org.lister.domain.terms.Terms.Need;

/** Who may enter by hand, for whom and when. */
class EntryRightsTest {

  private static final Span WINDOW = new Span(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 31));
  private static final LocalDate WITHIN = LocalDate.of(2026, 4, 20);
  private static final LocalDate AFTER = LocalDate.of(2026, 6, 1);
  private static final Set<String> PRACTICES = Set.of("X00001", "X00002", "X00003");
  private static final Map<String, String> BOARDS =
      Map.of("X00001", "XI01", "X00002", "XI01", "X00003", "XI02");

  @Test
  void a_practice_enters_its_own_data_within_the_window_and_no_others() {
    EntryRights rights = rights("X00001", Role.ACHIEVEMENT_ENTRY, WITHIN);
    assertThat(rights.objection()).isEmpty();
    assertThat(rights.practices(PRACTICES)).containsExactly("X00001");
    assertThat(rights.submitted()).isEqualTo(new Span(WINDOW.from(), WITHIN));
  }

  @Test
  void the_first_and_the_last_day_of_the_window_are_within_it() {
    for (LocalDate day : List.of(WINDOW.from(), WINDOW.to())) {
      assertThat(rights("X00001", Role.ACHIEVEMENT_ENTRY, day).objection()).isEmpty();
    }
    for (LocalDate day : List.of(WINDOW.from().minusDays(1), AFTER)) {
      EntryRights rights = rights("X00001", Role.ACHIEVEMENT_ENTRY, day);
      assertThat(rights.objection())
          .contains(
              day
                  + " is not within 2026-04-01 to 2026-05-31. Ask the commissioner to adjust the"
                  + " data");
      assertThat(rights.practices(PRACTICES)).isEmpty();
    }
  }

  @Test
  void the_commissioner_adjusts_those_of_its_practices_whatever_the_day() {
    EntryRights rights = rights("XI01", Role.APPROVAL_MANAGEMENT, AFTER);
    assertThat(rights.objection()).isEmpty();
    assertThat(rights.practices(PRACTICES)).containsExactlyInAnyOrder("X00001", "X00002");
  }

  @Test
  void a_national_service_is_adjusted_for_england_and_by_no_board() {
    assertThat(
            new EntryRights(
                    terms(WINDOW, Collection.AUTOMATIC),
                    new Actor("E", Actor.ENGLAND, Set.of(Role.APPROVAL_MANAGEMENT)),
                    new Commissioners(Commissioner.NATIONAL, BOARDS),
                    AFTER)
                .practices(PRACTICES))
        .isEqualTo(PRACTICES);
    assertThat(
            new EntryRights(
                    terms(WINDOW, Collection.AUTOMATIC),
                    new Actor("B", "XI01", Set.of(Role.APPROVAL_MANAGEMENT)),
                    new Commissioners(Commissioner.NATIONAL, BOARDS),
                    AFTER)
                .practices(PRACTICES))
        .isEmpty();
  }

  @Test
  void declaration_and_finance_management_enter_nothing() {
    for (Role role : EnumSet.of(Role.DECLARATION_MANAGEMENT, Role.FINANCE_MANAGEMENT)) {
      assertThat(rights("X00001", role, WITHIN).objection().orElseThrow())
          .contains("holds neither achievement entry nor approval management");
    }
  }

  @Test
  void a_service_without_a_window_takes_nothing() {
    assertThat(
            new EntryRights(
                    terms(null, Collection.MANUAL),
                    new Actor("A", "X00001", Set.of(Role.ACHIEVEMENT_ENTRY)),
                    new Commissioners(Commissioner.ICB, BOARDS),
                    WITHIN)
                .objection()
                .orElseThrow())
        .startsWith("the service takes no data entered by hand");
  }

  @Test
  void only_manual_indicators_and_items_are_entered_unless_all_of_the_service_is() {
    EntryRights automatic = rights("X00001", Role.ACHIEVEMENT_ENTRY, WITHIN);
    assertThat(List.of("QI01", "AF01", "IT01", "NONE").stream().map(automatic::isManual))
        .containsExactly(true, false, true, false);
    EntryRights manual =
        new EntryRights(
            terms(WINDOW, Collection.MANUAL), automatic.actor(), automatic.commissioners(), WITHIN);
    assertThat(manual.isManual("AF01")).isTrue();
  }

  private static EntryRights rights(String organisation, Role role, LocalDate today) {
    return new EntryRights(
        terms(WINDOW, Collection.AUTOMATIC),
        new Actor("Somebody", organisation, Set.of(role)),
        new Commissioners(Commissioner.ICB, BOARDS),
        today);
  }

  private static Terms terms(@Nullable Span window, Collection collection) {
    return new Terms(
        Commissioner.ICB,
        new Span(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)),
        Terms.PaymentPeriod.ANNUAL,
        collection,
        List.of(),
        Need.REQUIRED,
        Need.REQUIRED,
        window,
        Terms.Purpose.LIVE,
        null,
        new Scheme(
            Map.of(),
            Map.of("QI01", paid("QI01", Entry.MANUAL), "AF01", paid("AF01", Entry.AUTOMATIC)),
            Map.of("IT01", new Item("IT01", "item", "price"))));
  }

  private static PaidIndicator paid(String code, Entry entry) {
    return new PaidIndicator(
        code, "G", Kind.FRACTION, entry, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.TEN);
  }
}
