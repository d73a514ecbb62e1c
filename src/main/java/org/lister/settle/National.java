package org.lister.settle;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.lister.domain.quality.PaymentParameters;
import org.lister.domain.quality.Ratio;
import org.lister.domain.terms.Scheme;

/**
 * What practices are held against: given by the parameters, else worked out from the practices that
 * are settled and not left out.
 *
 * @param averageList null for a service without points
 * @param prevalences by group, as a share of the whole list; a group is not there when nobody in
 *     the nation is on its register
 * @param sums rows of the nation for the table of prevalences
 */
record National(
    @Nullable Ratio averageList, HashMap<String, Ratio> prevalences, HashMap<String, Sum> sums)
    implements Serializable {

  /** Stands for the nation among practices. */
  static final String CODE = "ENG";

  /**
   * @param listSize null when it is not known of some practice
   */
  record Sum(long practices, long register, @Nullable Long listSize, long wholeList)
      implements Serializable {}

  /**
   * @param everybody the sum over practices, whatever groups there are; null when there is none
   * @param sums by group
   */
  static National of(
      PaymentParameters parameters, @Nullable Sum everybody, HashMap<String, Sum> sums) {
    HashMap<String, Ratio> prevalences = new HashMap<>();
    sums.forEach(
        (group, sum) ->
            parameters
                .givenPrevalence(group)
                .or(() -> measured(sum))
                .ifPresent(share -> prevalences.put(group, share)));
    parameters
        .nationalPrevalence()
        .keySet()
        .forEach(
            group ->
                parameters
                    .givenPrevalence(group)
                    .ifPresent(share -> prevalences.put(group, share)));
    Ratio average =
        parameters
            .givenAverageList()
            .orElseGet(
                () ->
                    everybody == null || everybody.wholeList() == 0
                        ? null
                        : Ratio.of(everybody.wholeList(), everybody.practices()));
    return new National(average, prevalences, sums);
  }

  private static Optional<Ratio> measured(Sum sum) {
    return sum.register() == 0 || sum.wholeList() == 0
        ? Optional.empty()
        : Optional.of(Ratio.of(sum.register(), sum.wholeList()));
  }

  /** Rows of the nation for the table of prevalences, see {@link Forms#PREVALENCE}. */
  List<Row> rows(Scheme scheme) {
    return scheme.groups().values().stream()
        .filter(group -> sums.containsKey(group.code()))
        .map(group -> row(group, Objects.requireNonNull(sums.get(group.code()))))
        .toList();
  }

  private static Row row(Scheme.Group group, Sum sum) {
    return RowFactory.create(
        CODE, group.code(), sum.register(), group.list(), sum.listSize(), sum.wholeList());
  }

  /** The average list as a decimal for the table. */
  @Nullable BigDecimal average() {
    return averageList == null ? null : averageList.rounded(4);
  }
}
