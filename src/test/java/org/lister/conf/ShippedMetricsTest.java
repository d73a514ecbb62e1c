package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.twin.PlainPatient;
import org.lister.domain.rules.twin.PlainTwin;

/** What the twelve metrics say of drawn patients ({@link DrawnPatient}) on 31 March 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedMetricsTest {

  private static final Path RULESET = Path.of("conf/rulesets/individual-gp-level-data.yaml");

  private Ruleset ruleset;
  private PlainTwin twin;

  @BeforeAll
  void read() throws IOException {
    Problems problems = new Problems();
    Set<String> coded = new CodelistReader(problems).folder(Path.of("conf/codelists")).keySet();
    ruleset =
        new RulesetReader(new Clusters(coded, Set.of("ACSADM")), problems)
            .read(RULESET.toString(), Files.readString(RULESET));
    problems.stopIfAny();
    twin = new PlainTwin(ruleset, QualifyingDates.ofFinancialYearTo(LocalDate.of(2026, 3, 31)));
  }

  @ParameterizedTest(name = "{0}: {2} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GP01 | NUMERATOR   | 2020-01-01 1 2020-01-01: 2025-04-01 ACSADM
          GP01 | DENOMINATOR | 2020-01-01 1 2020-01-01: 2025-03-31 ACSADM
          GP02 | NUMERATOR   | 1990-01-01 2 2000-01-01: 2022-10-01 CSTEST
          GP02 | DENOMINATOR | 1990-01-01 2 2000-01-01: 2022-09-30 CSTEST
          GP02 | NUMERATOR   | 1976-03-31 2 2000-01-01: 2020-10-01 CSTEST
          GP02 | DENOMINATOR | 1976-04-01 2 2000-01-01: 2020-10-01 CSTEST
          GP02 | DENOMINATOR | 1976-03-31 2 2000-01-01: 2020-09-30 CSTEST
          GP02 | NOCX        | 1990-01-01 2 2000-01-01: 2001-01-01 NOCX, 2026-01-01 CSTEST
          GP02 | EXCLUDED    | 1990-01-01 1 2000-01-01: 2026-01-01 CSTEST
          GP02 | EXCLUDED    | 2001-04-01 2 2001-04-01: 2026-01-01 CSTEST
          GP02 | NUMERATOR   | 2001-03-31 2 2001-03-31: 2026-01-01 CSTEST
          GP02 | NUMERATOR   | 1961-04-01 2 2001-03-31: 2026-01-01 CSTEST
          GP02 | EXCLUDED    | 1961-03-31 2 2001-03-31: 2026-01-01 CSTEST
          GP03 | NUMERATOR   | 1976-03-31 1 2000-01-01: 2023-10-01 BOWSCR
          GP03 | DENOMINATOR | 1976-03-31 1 2000-01-01: 2023-09-30 BOWSCR
          GP03 | EXCLUDED    | 1951-03-31 1 2000-01-01: 2026-01-01 BOWSCR
          GP04 | OUTSIDE     | 1960-01-01 1 2000-01-01: 2026-01-01 IFCCHBAM 50
          GP04 | OUTSIDE     | 2009-04-01 1 2010-01-01: 2015-01-01 DM
          GP04 | OUTSIDE     | 1960-01-01 1 2000-01-01: 2015-01-01 DM, 2015-01-02 DMRES
          GP04 | DENOMINATOR | 1960-01-01 1 2000-01-01: 2015-01-01 DM, 2015-01-01 DMRES
          GP04 | DENOMINATOR | 1960-01-01 1 2000-01-01: 2015-01-01 DM, 2015-01-02 DMRES, 2016-01-01 DM
          GP04 | NUMERATOR   | 1960-01-01 1 2026-01-01: 2026-01-01 DM, 2025-04-01 IFCCHBAM 58, 2026-01-01 SEVFRAIL
          GP04 | DENOMINATOR | 1960-01-01 1 2000-01-01: 2015-01-01 DM, 2025-04-01 IFCCHBAM 58.5
          GP04 | DENOMINATOR | 1960-01-01 1 2000-01-01: 2015-01-01 DM, 2025-03-31 IFCCHBAM 50
          GP04 | MDSEVFRAIL  | 1960-01-01 1 2000-01-01: 2015-01-01 DM, 2020-01-01 MODFRAIL
          GP04 | MDSEVFRAIL  | 1960-01-01 1 2000-01-01: 2015-01-01 DM, 2020-01-01 SEVFRAIL, 2020-01-01 MILDFRAIL
          GP04 | DENOMINATOR | 1960-01-01 1 2000-01-01: 2015-01-01 DM, 2020-01-01 SEVFRAIL, 2020-01-02 MILDFRAIL
          GP04 | DMPCAPU     | 1960-01-01 1 2000-01-01: 2015-01-01 DM, 2025-04-01 DMPCAPU, 2025-05-01 DMPCADEC
          GP04 | DMPCADEC    | 1960-01-01 1 2000-01-01: 2015-01-01 DM, 2025-05-01 DMPCADEC, 2025-05-01 DMMAX
          GP04 | DMMAX       | 1960-01-01 1 2000-01-01: 2015-01-01 DM, 2025-05-01 DMMAX
          GP04 | DMINVITE    | 1960-01-01 1 2000-01-01: 2015-01-01 DM, 2025-04-01 DMINVITE, 2025-04-08 DMINVITE
          GP04 | DENOMINATOR | 1960-01-01 1 2000-01-01: 2015-01-01 DM, 2025-04-01 DMINVITE, 2025-04-07 DMINVITE
          GP04 | DENOMINATOR | 1960-01-01 1 2000-01-01: 2015-01-01 DM, 2025-03-31 DMINVITE, 2025-04-08 DMINVITE
          GP04 | REG         | 1960-01-01 1 2025-07-01: 2015-01-01 DM
          GP04 | DENOMINATOR | 1960-01-01 1 2025-06-30: 2015-01-01 DM
          GP04 | DIAG        | 1960-01-01 1 2000-01-01: 2025-07-01 DM
          GP04 | DENOMINATOR | 1960-01-01 1 2000-01-01: 2025-06-30 DM, 2025-08-01 DM
          GP05 | AGE80       | 1946-03-31 1 2000-01-01: 2015-01-01 HYP, 2026-01-01 BP 120 80
          GP05 | NUMERATOR   | 1946-04-01 1 2000-01-01: 2015-01-01 HYP, 2026-01-01 BP 140 90
          GP05 | NUMERATOR   | 1960-01-01 1 2000-01-01: 2015-01-01 HYP, 2026-01-01 SYSBP 140, 2026-01-01 DIABP 90
          GP05 | DENOMINATOR | 1960-01-01 1 2000-01-01: 2015-01-01 HYP, 2026-01-01 BP 140 91, 2025-12-01 BP 120 80
          GP05 | BPDEC       | 1960-01-01 1 2000-01-01: 2015-01-01 HYP, 2026-01-01 BPDEC
          GP05 | HYPINVITE   | 1960-01-01 1 2000-01-01: 2015-01-01 HYP, 2025-05-01 HYPINVITE, 2025-06-01 HYPINVITE
          GP06 | NUMERATOR   | 1960-01-01 1 2000-01-01: 2015-01-01 AFIB, 2025-10-01 ORANTICOAG
          GP06 | DENOMINATOR | 1960-01-01 1 2000-01-01: 2015-01-01 AFIB, 2025-09-30 ORANTICOAG
          GP07 | OUTSIDE     | 2020-04-01 1 2020-04-01: 2024-01-01 AST
          GP07 | DENOMINATOR | 2020-03-31 1 2020-04-01: 2024-01-01 AST
          GP07 | NUMERATOR   | 2010-01-01 1 2026-03-01: 2026-01-01 AST, 2025-04-01 ASTREV
          GP07 | REG         | 2010-01-01 1 2026-01-01: 2015-01-01 AST
          GP07 | DENOMINATOR | 2010-01-01 1 2025-12-31: 2015-01-01 AST
          GP07 | DIAG        | 2010-01-01 1 2010-01-01: 2026-01-01 AST
          GP08 | NUMERATOR   | 1960-01-01 1 2000-01-01: 2015-01-01 COPD, 2026-03-31 COPDREV
          GP08 | OUTSIDE     | 1960-01-01 1 2000-01-01: 2015-01-01 COPD, 2016-01-01 COPDRES
          GP09 | DENOMINATOR | 1940-01-01 2 2000-01-01: 2015-01-01 DEM, 2026-04-01 DEMCPRVW
          GP10 | NUMERATOR   | 1961-03-31 2 2000-01-01: 2025-09-01 FLU
          GP10 | DENOMINATOR | 1961-03-31 2 2000-01-01: 2025-08-31 FLU
          GP10 | EXCLUDED    | 1961-04-01 2 2000-01-01: 2025-09-01 FLU
          GP11 | NUMERATOR   | 2012-03-31 2 2012-04-01: 2015-01-01 LD, 2025-04-01 LDHC
          GP11 | OUTSIDE     | 2012-04-01 2 2012-04-01: 2015-01-01 LD, 2025-04-01 LDHC
          GP12 | NUMERATOR   | 1950-01-01 2 2000-01-01: 2015-01-01 SEVFRAIL, 2025-04-01 MEDRVW
          GP12 | EXCLUDED    | 1950-01-01 2 2000-01-01: 2015-01-01 MODFRAIL, 2025-04-01 MEDRVW
          """)
  void a_patient_stands_where_the_metric_says(String code, String place, String patient) {
    assertThat(place(indicator(code), DrawnPatient.of(patient))).isEqualTo(place);
  }

  /** What the patient counts as: the name of a counted rejection, or the place in the fraction. */
  private String place(Indicator indicator, PlainPatient patient) {
    int number = twin.outcomes(patient).get(indicator.code());
    Outcome outcome = Outcome.of(indicator).get(number);
    Rule.Rejection rejection = outcome.rejection();
    return rejection == null ? outcome.place().name() : rejection.name();
  }

  private Indicator indicator(String code) {
    return ruleset.indicators().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
