package org.lister.measure.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.lister.domain.Codelist;
import org.lister.domain.QualifyingDates;
import org.lister.domain.Service;
import org.lister.domain.rules.Ruleset;
import org.lister.measure.MeasureRequest;

/** The patients of all scenarios of one ruleset for one period: they can be measured together. */
record Group(Key key, List<ScenarioPatient> patients) {

  /** Every patient of a scenario is on one list, so that it matters not which list counts. */
  private static final Service PROOF =
      new Service(
          "PROOF",
          "Scenarios",
          "whoever writes rules",
          "none: everybody is made up",
          Service.Frequency.ANNUAL,
          List.of(),
          true,
          Service.Attribution.EACH_LIST,
          Service.Payment.NONE);

  /** What patients must share to be measured together. */
  record Key(Ruleset ruleset, LocalDate periodEnd) {
    static Key of(ScenarioPatient patient) {
      return new Key(patient.scenarios().ruleset(), patient.scenarios().periodEnd());
    }

    QualifyingDates dates() {
      return QualifyingDates.ofFinancialYearTo(periodEnd);
    }
  }

  /** What the engine makes of each of them: the number and an outcome an indicator. */
  Dataset<Row> outcomes(SparkSession spark, Map<String, Codelist> codelists) {
    return new ScenarioTables(new RecordedCodes(key.ruleset(), codelists), patients)
        .outcomes(
            spark,
            new MeasureRequest(
                PROOF, List.of(key.ruleset()), key.dates(), codelists, spark.emptyDataFrame()))
        .select("nhs_number", "bits");
  }
}
