package org.lister.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lister.domain.terms.Terms.Commissioner;

/** One answer to who commissions a service from a practice, whoever asks. */
class CommissionersTest {

  private static final Map<String, String> BOARDS =
      Map.of("X00001", "XI01", "X00002", "XI02", "X00003", "");

  @Test
  void a_local_service_is_commissioned_by_the_board_of_each_practice() {
    Commissioners commissioners = Commissioners.of(terms(Commissioner.ICB, null), BOARDS);
    assertThat(commissioners.of("X00001")).contains("XI01");
    assertThat(commissioners.of("X00002")).contains("XI02");
    assertThat(commissioners.of("X00003")).isEmpty();
    assertThat(commissioners.of("X99999")).isEmpty();
  }

  @Test
  void a_service_of_one_board_is_commissioned_from_its_own_practices_only() {
    Commissioners commissioners = Commissioners.of(terms(Commissioner.ICB, "XI01"), BOARDS);
    assertThat(commissioners.of("X00001")).contains("XI01");
    assertThat(commissioners.of("X00002")).isEmpty();
  }

  @Test
  void a_national_service_is_commissioned_by_england_whatever_the_board() {
    Commissioners commissioners = Commissioners.of(terms(Commissioner.NATIONAL, null), BOARDS);
    assertThat(commissioners.of("X00001")).contains(Actor.ENGLAND);
    assertThat(commissioners.of("X00003")).contains(Actor.ENGLAND);
    assertThat(commissioners.of("X99999")).isEmpty();
  }

  private static Terms terms(Commissioner commissioner, @Nullable String board) {
    LocalDate end = LocalDate.of(2026, 3, 31);
    return new Terms(
        commissioner,
        board,
        new Span(end.minusYears(1).plusDays(1), end),
        Terms.PaymentPeriod.ANNUAL,
        Terms.Collection.AUTOMATIC,
        List.of(end),
        Terms.USUAL_COLLECTION_DAYS,
        Terms.Need.REQUIRED,
        Terms.Need.REQUIRED,
        null,
        Terms.Purpose.LIVE,
        null,
        Scheme.NOTHING);
  }
}
