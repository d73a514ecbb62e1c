package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.twin.PlainPatient;
import org.lister.domain.rules.twin.PlainTwin;

/**
 * What QOF 2025/26 says of drawn patients ({@link DrawnPatient}) on 31 March 2026: heart and
 * vessels, blood pressure, cholesterol and smoking. Of other areas it needs four registers, which
 * stand here in short.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QofVesselsTest {

  private static final Path PARTS = Path.of("conf/rulesets/qof-2025-26");

  private static final String ROOT =
      """
      ruleset: QOF
      service: qof-2025-26
      version: test
      status: unverified
      maximum_points: 307
      parts: [shared, af, chd, pad, stia, ckd, hyp, hf, bp, elsewhere, chol, smok]
      """;

  private static final String ELSEWHERE =
      """
      fields:
        9001: { DMDIAG_DAT: earliest DM_COD on or before PPED }
        9002: { COPDDIAG_DAT: earliest COPD_COD on or before PPED }
        9003: { ASTDIAG_DAT: earliest AST_COD on or before PPED }
        9004: { MH_DAT: earliest MH_COD on or before PPED }
      registers:
        DM_REG: { rules: [{ if: DMDIAG_DAT is not null, then: select, else: reject }] }
        COPD_REG: { rules: [{ if: COPDDIAG_DAT is not null, then: select, else: reject }] }
        AST_REG: { rules: [{ if: ASTDIAG_DAT is not null, then: select, else: reject }] }
        MH1_REG: { rules: [{ if: MH_DAT is not null, then: select, else: reject }] }
      """;

  private final Problems problems = new Problems();
  private Ruleset ruleset;
  private PlainTwin twin;

  @BeforeAll
  void read() {
    Set<String> coded = new CodelistReader(problems).folder(Path.of("conf/codelists")).keySet();
    ruleset =
        new RulesetReader(new Clusters(coded, Set.of()), problems)
            .read(Setting.read("root", ROOT, problems), this::part);
    problems.stopIfAny();
    twin = new PlainTwin(ruleset, QualifyingDates.ofFinancialYearTo(LocalDate.of(2026, 3, 31)));
  }

  @ParameterizedTest(name = "{0}: {2} is {1}")
  @CsvFileSource(
      resources = "qof-vessels.txt",
      delimiter = '|',
      lineSeparator = "\n",
      maxCharsPerColumn = 1000)
  void a_patient_stands_where_the_indicator_says(String code, String place, String patient) {
    assertThat(place(indicator(code), DrawnPatient.of(patient))).isEqualTo(place);
  }

  private Setting part(String name) {
    return Setting.read(name, name.equals("elsewhere") ? ELSEWHERE : text(name), problems);
  }

  private static String text(String part) {
    try {
      return Files.readString(PARTS.resolve(part + ".yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
