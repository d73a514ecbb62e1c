package org.lister.protect;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Outcome.Place;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;

/**
 * Which rows of a practice's own extract stand behind each of its counts. A patient is named by the
 * line of the file that the practice sent, which tells nothing to anybody without that file.
 *
 * <pre>
 *   indicator  line  gp   counted      reason  rule
 *   DM020      17    XG1  excluded     DMMAX   denominator 6
 *   DM020      23    XG1  numerator            numerator 1
 * </pre>
 */
final class References {

  private static final StructType MEANINGS =
      StructType.fromDDL(
          "ruleset STRING, place INT, bit INT, indicator STRING, counted STRING, reason STRING,"
              + " rule STRING");

  private References() {}

  /**
   * A row a practice with the list {@code references}.
   *
   * @param outcomes practice, nhs_number, ruleset, gp, bits
   * @param patients practice, nhs_number, line
   */
  static Dataset<Row> of(Dataset<Row> outcomes, Dataset<Row> patients, List<Ruleset> rulesets) {
    Dataset<Row> meanings =
        broadcast(outcomes.sparkSession().createDataFrame(meanings(rulesets), MEANINGS));
    return outcomes
        .join(
            patients.select("practice", "nhs_number", "line"),
            new String[] {"practice", "nhs_number"},
            "inner")
        .join(meanings, "ruleset")
        .where(byteOf("bits", "place").equalTo(col("bit")))
        .groupBy("practice")
        .agg(
            sort_array(
                    collect_list(
                        struct(
                            col("indicator"),
                            col("line"),
                            col("gp"),
                            col("counted"),
                            col("reason"),
                            col("rule"))))
                .as("references"));
  }

  /** Bytes of outcomes are small and not negative, so that two hexadecimal digits say each. */
  private static Column byteOf(String bits, String place) {
    return functions
        .conv(
            functions.substring(functions.hex(col(bits)), col(place).multiply(2).plus(1), lit(2)),
            16,
            10)
        .cast("int");
  }

  private static List<Row> meanings(List<Ruleset> rulesets) {
    List<Row> rows = new ArrayList<>();
    for (Ruleset ruleset : rulesets) {
      for (int place = 0; place < ruleset.indicators().size(); place++) {
        Indicator indicator = ruleset.indicators().get(place);
        for (Outcome outcome : Outcome.of(indicator)) {
          if (outcome.place() != Place.OUTSIDE) {
            rows.add(meaning(ruleset.name(), place, indicator.code(), outcome));
          }
        }
      }
    }
    return rows;
  }

  private static Row meaning(String ruleset, int place, String indicator, Outcome outcome) {
    Rule.Rejection rejection = outcome.rejection();
    String list = outcome.place() == Place.EXCLUDED ? "denominator" : "numerator";
    return RowFactory.create(
        ruleset,
        place,
        outcome.number(),
        indicator,
        outcome.place().name().toLowerCase(Locale.ROOT),
        rejection == null ? "" : rejection.name(),
        "%s %d".formatted(list, outcome.rule()));
  }
}
