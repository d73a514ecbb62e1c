package org.lister.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lister.domain.terms.Span;

/** The published worked examples to the penny, each with the rounding that it states. */
class PaymentsTest {

  private static final Span YEAR = new Span(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));

  /** 2022/23: list 16,000, prevalence of atrial fibrillation 3.05 % against 2.1 %, 29 points. */
  @Test
  void atrial_fibrillation_2022_23_rounds_both_factors() {
    assertThat(atrialFibrillation(Rounding.to(2), Rounding.to(2))).isEqualTo(pounds("14924.71"));
    assertThat(atrialFibrillation(Rounding.NONE, Rounding.NONE)).isEqualTo(pounds("14921.66"));
  }

  private static BigDecimal atrialFibrillation(Rounding ofList, Rounding ofDisease) {
    Ratio list = Factors.ofList(16_000, Ratio.of(9_374), ofList);
    Ratio disease = Factors.ofDisease(488, 16_000, Ratio.of(21, 1_000), ofDisease);
    return Payments.line(Payments.ofPoints(pounds("29"), pounds("207.56"), list, disease));
  }

  /** 2021/22: list 10,000, dementia register 53 against 0.7 %, 44 points. */
  @Test
  void dementia_2021_22_rounds_the_list_factor_alone() {
    assertThat(dementia(Rounding.to(2), Rounding.NONE)).isEqualTo(pounds("7371.65"));
    assertThat(dementia(Rounding.to(2), Rounding.to(2))).isEqualTo(pounds("7399.47"));
    assertThat(dementia(Rounding.NONE, Rounding.NONE)).isEqualTo(pounds("7376.45"));
  }

  private static BigDecimal dementia(Rounding ofList, Rounding ofDisease) {
    Ratio list = Factors.ofList(10_000, Ratio.of(9_085), ofList);
    Ratio disease = Factors.ofDisease(53, 10_000, Ratio.of(7, 1_000), ofDisease);
    return Payments.line(Payments.ofPoints(pounds("44"), pounds("201.16"), list, disease));
  }

  @Test
  void an_item_is_paid_each_time() {
    assertThat(Payments.line(Payments.ofItems(7, pounds("12.06")))).isEqualTo(pounds("84.42"));
    assertThat(Payments.line(Payments.ofItems(0, pounds("12.06")))).isEqualTo(pounds("0.00"));
  }

  @Test
  void an_advance_is_a_twelfth_of_a_share_of_last_year_for_each_month_that_has_passed() {
    BigDecimal monthly = Aspiration.monthly(pounds("100000"), pounds("80"));
    assertThat(monthly).isEqualTo(pounds("6666.67"));
    assertThat(Aspiration.paid(monthly, YEAR, LocalDate.of(2026, 3, 31)))
        .isEqualTo(pounds("80000.04"));
    assertThat(Aspiration.paid(monthly, YEAR, LocalDate.of(2025, 4, 29))).isEqualByComparingTo("0");
    assertThat(Aspiration.paid(monthly, YEAR, LocalDate.of(2025, 4, 30))).isEqualTo(monthly);
    assertThat(Aspiration.paid(monthly, YEAR, LocalDate.of(2025, 9, 30)))
        .isEqualTo(pounds("40000.02"));
  }

  @Test
  void a_projection_goes_on_as_the_year_went_and_no_further_than_everybody() {
    Projection half = new Projection(100, 200);
    assertThat(half.of(new Share(30, 100))).isEqualTo(new Share(60, 100));
    assertThat(half.of(new Share(80, 100))).isEqualTo(new Share(100, 100));
    assertThat(new Projection(200, 365).of(new Share(3, 10))).isEqualTo(new Share(5, 10));
    assertThat(Projection.of(YEAR, YEAR.to()).of(new Share(30, 100))).isEqualTo(new Share(30, 100));
    assertThat(Projection.of(YEAR, YEAR.from())).isEqualTo(new Projection(1, 365));
  }

  private static BigDecimal pounds(String text) {
    return new BigDecimal(text);
  }
}
