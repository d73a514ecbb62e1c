package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lister.domain.Service;
import org.lister.domain.rules.Ruleset;

/** Vaccinations of children, learning disability health checks and the local example. */
class ShippedItemsOfServiceTest {

  private static final LocalDate MONTH_END = LocalDate.of(2025, 9, 30);
  private static final ShippedService VACC =
      new ShippedService("childhood-vaccinations", MONTH_END);
  private static final ShippedService LDHC =
      new ShippedService("learning-disability-health-checks", MONTH_END);
  private static final ShippedService LCS01 = new ShippedService("local-example", MONTH_END);

  @Test
  void each_is_proposed_paid_by_item_and_named_by_its_code() {
    for (ShippedService shipped : List.of(VACC, LDHC, LCS01)) {
      assertThat(shipped.service().payment()).isEqualTo(Service.Payment.ITEM_OF_SERVICE);
      assertThat(shipped.ruleset().status()).isEqualTo(Ruleset.Status.PROPOSED);
      assertThat(shipped.ruleset().name()).isEqualTo(shipped.service().code());
    }
  }

  @ParameterizedTest(name = "{0}: {2} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VACC01 | EXCLUDED    | 2025-08-06 1 2025-08-06: 2025-09-30 DTP
          VACC01 | NUMERATOR   | 2025-08-05 1 2025-08-05: 2025-09-30 DTP
          VACC01 | DENOMINATOR | 2025-08-05 1 2025-08-05: 2025-10-01 DTP
          VACC01 | EXCLUDED    | 2025-01-01 1 2025-01-01: 2025-03-31 DTP
          VACC01 | NUMERATOR   | 2025-01-01 1 2025-01-01: 2025-04-01 DTP
          VACC01 | EXCLUDED    | 2015-04-01 1 2025-01-01: 2025-05-01 DTP
          VACC02 | NUMERATOR   | 2025-01-01 1 2025-01-01: 2025-03-10 DTP, 2025-04-01 DTP
          VACC02 | DENOMINATOR | 2025-01-01 1 2025-01-01: 2025-04-10 DTP, 2025-04-10 DTP, 2025-04-30 DTP
          VACC03 | NUMERATOR   | 2025-01-01 1 2025-01-01: 2025-03-01 DTP, 2025-04-01 DTP, 2025-05-01 DTP
          VACC06 | NUMERATOR   | 2024-09-01 1 2025-01-01: 2024-11-01 MENB, 2025-09-01 MENB
          VACC06 | DENOMINATOR | 2024-09-01 1 2025-01-01: 2024-11-01 MENB, 2025-08-31 MENB
          VACC07 | EXCLUDED    | 2024-12-17 1 2025-01-01: 2025-04-02 ROTAVIRUS
          VACC07 | NUMERATOR   | 2024-12-18 1 2025-01-01: 2025-04-01 ROTAVIRUS
          VACC13 | NUMERATOR   | 2022-05-30 1 2022-05-30: 2023-06-01 MMR, 2025-09-30 MMR
          VACC14 | DENOMINATOR | 2022-05-30 1 2022-05-30: 2023-06-01 MMR, 2025-09-30 MMR
          """)
  void a_dose_is_counted_once_when_due_and_given(String code, String place, String patient) {
    assertThat(VACC.place(code, patient)).isEqualTo(place);
  }

  @ParameterizedTest(name = "{0}: {2} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LDHC01 | NUMERATOR   | 2011-09-30 1 2012-01-01: 2015-01-01 LD, 2025-04-01 LDHC, 2025-05-01 LDHAP
          LDHC01 | DENOMINATOR | 2011-09-30 1 2012-01-01: 2015-01-01 LD, 2025-04-01 LDHC
          LDHC01 | DENOMINATOR | 2011-09-30 1 2012-01-01: 2015-01-01 LD, 2025-03-31 LDHC, 2025-05-01 LDHAP
          LDHC01 | LDHCDEC     | 2011-09-30 1 2012-01-01: 2015-01-01 LD, 2025-04-01 LDHCDEC
          LDHC01 | OUTSIDE     | 2011-10-01 1 2012-01-01: 2015-01-01 LD, 2025-04-01 LDHC, 2025-05-01 LDHAP
          LDHC02 | NUMERATOR   | 2011-09-30 1 2012-01-01: 2015-01-01 LD, 2025-04-01 LDHC
          """)
  void a_health_check_is_paid_with_its_plan(String code, String place, String patient) {
    assertThat(LDHC.place(code, patient)).isEqualTo(place);
  }

  @ParameterizedTest(name = "{0}: {2} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LCS0101 | NUMERATOR   | 1940-01-01 1 2012-01-01: 2015-01-01 DM, 2020-01-01 HOUSEBOUND, 2025-04-01 PHLEBHOME
          LCS0101 | NUMERATOR   | 1940-01-01 1 2012-01-01: 2015-01-01 AFIB, 2020-01-01 CAREHOME, 2025-04-01 PHLEBHOME
          LCS0101 | OUTSIDE     | 1940-01-01 1 2012-01-01: 2015-01-01 AFIB, 2020-01-01 HOUSEBOUND, 2021-01-01 NOTHOUSEBOUND
          LCS0101 | EXCLUDED    | 1940-01-01 1 2012-01-01: 2015-01-01 DM, 2016-01-01 DMRES, 2020-01-01 HOUSEBOUND
          LCS0101 | BLDTESTDEC  | 1940-01-01 1 2012-01-01: 2015-01-01 DM, 2020-01-01 HOUSEBOUND, 2025-04-01 BLDTESTDEC
          LCS0101 | DENOMINATOR | 1940-01-01 1 2012-01-01: 2015-01-01 DM, 2020-01-01 HOUSEBOUND, 2025-03-31 PHLEBHOME
          """)
  void blood_is_taken_where_people_live(String code, String place, String patient) {
    assertThat(LCS01.place(code, patient)).isEqualTo(place);
  }
}
