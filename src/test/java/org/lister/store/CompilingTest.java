package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lister.FrameSuite;

/** Queries over few rows are interpreted, those over many are compiled. */
class CompilingTest extends FrameSuite {

  private static final String COMPILED_STAGE = "*(1)";

  @AfterEach
  void back_to_small_tables() {
    Compiling.suit(SPARK, 0);
  }

  @Test
  void a_few_bytes_are_not_worth_a_compiler() {
    Compiling.suit(SPARK, 1_000_000);
    assertThat(plan()).doesNotContain(COMPILED_STAGE);
  }

  @Test
  void what_a_region_sends_is() {
    Compiling.suit(SPARK, 100_000_000);
    assertThat(plan()).contains(COMPILED_STAGE);
  }

  private static String plan() {
    return SPARK.range(10).selectExpr("id + 1").queryExecution().executedPlan().toString();
  }
}
