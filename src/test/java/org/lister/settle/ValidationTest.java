package org.lister.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lister.domain.quality.NationalRule;
import org.lister.settle.Validation.Stage;

/** The four rules of a national run, of which the first that fails is told. */
class ValidationTest {

  private static final LocalDate END = LocalDate.of(2024, 3, 31);

  /** Status, opened, closed, recorded, the rule that fails. */
  @ParameterizedTest
  @CsvSource({
    "Active,   1990-01-01,           ,           ,",
    "Active,   2024-03-31,           ,           ,",
    "Active,   2024-04-01,           ,           , NOT_ACTIVE",
    "Active,   1990-01-01, 2024-03-31, 2024-06-30, CLOSED",
    "Active,   1990-01-01, 2024-04-01, 2024-06-30,",
    "Active,   1990-01-01, 2024-03-31, 2024-07-01, NOT_ACTIVE",
    "Closed,   1990-01-01, 2024-05-10, 2024-05-20,",
    "C,        1990-01-01, 2024-05-10, 2024-05-20,",
    "Closed,             , 2024-05-10, 2024-05-20,",
    "Closed,   2024-04-01, 2024-05-10, 2024-05-20, NOT_ACTIVE",
    "A,        1990-01-01,           ,           ,",
    "D,        1990-01-01,           ,           , NOT_ACTIVE",
    "Proposed, 1990-01-01,           ,           , NOT_ACTIVE",
    "Active,   1990-01-01, 2024-04-01,           ,",
    "Inactive, 1990-01-01, 2024-03-31, 2024-06-30, CLOSED",
    "Inactive, 1990-01-01, 2024-03-31, 2024-07-01, NOT_ACTIVE",
    "Closed,   1990-01-01,           ,           , NOT_ACTIVE"
  })
  void organisations_must_be_open(
      String status,
      @Nullable LocalDate opened,
      @Nullable LocalDate closed,
      @Nullable LocalDate recorded,
      @Nullable NationalRule failed) {
    var organisation =
        new Validation.Organisation(
            Validation.State.of(status).orElseThrow(), opened, closed, recorded);
    Validation validation =
        validation(Stage.AT_THE_END, Map.of("X00001", organisation), ListSizes.MEASURED);
    assertThat(validation.failed("X00001", points("100"))).isEqualTo(failed);
    assertThat(validation.failed("X00002", points("100"))).isEqualTo(NationalRule.NOT_ACTIVE);
  }

  @Test
  void more_points_are_needed_than_can_be_entered_by_hand_once_the_year_is_over() {
    Validation over = validation(Stage.AT_THE_END, null, ListSizes.MEASURED);
    assertThat(over.failed("X00001", points("74"))).isEqualTo(NationalRule.MANUAL_POINTS_ONLY);
    assertThat(over.failed("X00001", points("74.01"))).isNull();
    assertThat(validation(Stage.IN_YEAR, null, ListSizes.MEASURED).failed("X00001", points("0")))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-12-30, NO_LIST_SIZE",
    "2023-12-31,",
    "2024-04-01,",
    "2024-06-30,",
    "2024-07-01, NO_LIST_SIZE",
    ","
  })
  void lists_must_be_counted_near_the_end(
      @Nullable LocalDate counted, @Nullable NationalRule failed) {
    HashMap<String, ListSizes.Given> given = new HashMap<>();
    given.put("X00001", new ListSizes.Given(new HashMap<>(), counted));
    assertThat(
            validation(Stage.AT_THE_END, null, new ListSizes(given))
                .failed("X00001", points("100")))
        .isEqualTo(failed);
  }

  @Test
  void the_first_rule_that_fails_is_told() {
    var closed =
        new Validation.Organisation(
            Validation.State.INACTIVE, null, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 2));
    Validation validation =
        validation(Stage.AT_THE_END, Map.of("X00001", closed), ListSizes.MEASURED);
    assertThat(validation.failed("X00001", points("0"))).isEqualTo(NationalRule.MANUAL_POINTS_ONLY);
  }

  private static Validation validation(
      Stage stage, @Nullable Map<String, Validation.Organisation> organisations, ListSizes lists) {
    return new Validation(
        points("74"),
        stage,
        organisations == null ? null : new HashMap<>(organisations),
        lists,
        END);
  }

  private static BigDecimal points(String points) {
    return new BigDecimal(points);
  }
}
