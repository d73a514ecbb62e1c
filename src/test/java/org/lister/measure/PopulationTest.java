package org.lister.measure;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.lister.FrameSuite;
import org.lister.domain.Service.Attribution;

/** Who counts on 31 March 2026. */
class PopulationTest extends FrameSuite {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final String SCHEMA =
      "practice STRING, nhs_number BIGINT, registered_from DATE, registered_to DATE,"
          + " date_of_death DATE, named_gp STRING";
  private static final String SEEN = "practice STRING, nhs_number BIGINT, gp STRING";

  private void assertPopulation(Attribution attribution, String patients, String expected) {
    Dataset<Row> population = Population.on(DAY, attribution, table(SCHEMA, patients));
    assertSameRows(table(SEEN, expected), population.select("practice", "nhs_number", "gp"));
  }

  @Test
  void those_on_the_list_and_alive_count_and_the_day_of_leaving_is_no_day_on_it() {
    assertPopulation(
        Attribution.EACH_LIST,
        """
        | X00001 | 1 | 2026-03-31 | -          | -          | XG1 |
        | X00001 | 2 | 2026-04-01 | -          | -          | XG1 |
        | X00001 | 3 | 2000-01-01 | 2026-03-31 | -          | XG1 |
        | X00001 | 4 | 2000-01-01 | 2026-04-01 | -          | XG1 |
        | X00001 | 5 | 2000-01-01 | -          | 2026-03-31 | XG1 |
        | X00001 | 6 | 2000-01-01 | -          | 2026-04-01 | -   |
        """,
        """
        | X00001 | 1 | XG1         |
        | X00001 | 4 | XG1         |
        | X00001 | 6 | unallocated |
        """);
  }

  @Test
  void who_is_on_two_lists_counts_once_at_the_latest_registration_then_the_lower_code() {
    assertPopulation(
        Attribution.ONCE_AT_THE_LATEST_REGISTRATION,
        """
        | X00001 | 1 | 2020-01-01 | -          | - | XG1 |
        | X00002 | 1 | 2024-01-01 | -          | - | XG2 |
        | X00001 | 2 | 2024-01-01 | -          | - | XG1 |
        | X00002 | 2 | 2024-01-01 | -          | - | XG2 |
        | X00001 | 3 | 2020-01-01 | -          | - | XG1 |
        | X00002 | 3 | 2024-01-01 | 2025-01-01 | - | XG2 |
        """,
        """
        | X00002 | 1 | XG2 |
        | X00001 | 2 | XG1 |
        | X00001 | 3 | XG1 |
        """);
  }

  @Test
  void where_each_practice_is_paid_for_its_list_both_count() {
    assertPopulation(
        Attribution.EACH_LIST,
        """
        | X00001 | 1 | 2020-01-01 | - | - | XG1 |
        | X00002 | 1 | 2024-01-01 | - | - | XG2 |
        """,
        """
        | X00001 | 1 | XG1 |
        | X00002 | 1 | XG2 |
        """);
  }
}
