package org.lister.settle;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.lister.domain.quality.Aspiration;
import org.lister.domain.quality.NationalRule;
import org.lister.domain.quality.Parameter;
import org.lister.domain.quality.Ratio;
import org.lister.domain.quality.RevisedMaximum;
import org.lister.domain.quality.Share;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Span;

/**
 * Settles one practice, on an executor: rows of practice, counts, settlement and achievements
 * before to rows of {@link Forms#SETTLED}.
 *
 * @param rules checksum of the rules
 */
record SettlePractice(
    Achieving achieving,
    Accounts accounts,
    Validation validation,
    Known known,
    Span period,
    LocalDate periodEnd,
    String rules)
    implements MapFunction<Row, Row>, Serializable {

  private static final int FACTOR_DECIMALS = 12;
  private static final int AMOUNT_DECIMALS = 10;
  private static final int PERCENT_DECIMALS = 4;
  private static final int POINT_DECIMALS = 2;

  @Override
  public Row call(Row row) {
    String practice = row.getString(0);
    Tally tally = Tally.of(row.getList(1), scheme());
    Object[] unused = unused(tally);
    Achieved achieved = achieving.of(practice, tally);
    if (!achieved.isSettled()) {
      return refused(practice, achieved.refusals(), unused);
    }
    Account account = accounts.of(achieved);
    return account.refusals().isEmpty()
        ? settled(practice, achieved, account, before(row), unused)
        : refused(practice, account.refusals(), unused);
  }

  private static Object[] unused(Tally tally) {
    return tally.unused().stream()
        .map(each -> RowFactory.create(each.indicator(), each.why().name(), each.rows()))
        .toArray();
  }

  private static Before before(Row row) {
    return new Before(row.getStruct(2), row.isNullAt(3) ? List.of() : row.getList(3));
  }

  private static Row refused(String practice, List<Refusal> refusals, Object[] unused) {
    return RowFactory.create(
        practice,
        null,
        null,
        null,
        null,
        null,
        refusals.stream()
            .map(each -> RowFactory.create(each.why().name(), each.sentence()))
            .toArray(),
        unused);
  }

  private Row settled(
      String practice, Achieved achieved, Account account, Before before, Object[] unused) {
    List<Row> achievements =
        account.paid().stream().map(paid -> achievement(practice, paid)).toList();
    Row draft = settlement(practice, achieved, account, 0);
    List<Row> differences = before.differences(draft, achievements);
    return RowFactory.create(
        practice,
        settlement(practice, achieved, account, before.calculation(draft, achievements)),
        achievements.toArray(),
        prevalences(practice, achieved),
        differences.toArray(),
        before.isChanged(draft, achievements) ? why(before, differences) : null,
        new Object[0],
        unused);
  }

  /** The reason of the total, which is the last of the differences. */
  private static String why(Before before, List<Row> differences) {
    if (before.settlement() == null) {
      return "first calculation";
    }
    return differences.isEmpty() ? "DATA" : differences.get(differences.size() - 1).getString(6);
  }

  private static Row achievement(String practice, Account.Paid paid) {
    Achievement of = paid.achievement();
    Share share = of.share();
    return row(
        Forms.ACHIEVEMENT,
        practice,
        of.indicator(),
        of.position(),
        of.group(),
        of.source(),
        of.register(),
        share == null ? of.times() : Long.valueOf(share.numerator()),
        share == null ? null : share.denominator(),
        share == null || share.denominator() == 0
            ? null
            : share.percent().rounded(PERCENT_DECIMALS),
        points(of.maximum()),
        of.points(),
        of.projected(),
        of.toNextPoint(),
        of.toUpper(),
        decimal(paid.diseaseFactor(), FACTOR_DECIMALS),
        paid.price() == null ? null : paid.price().setScale(2, RoundingMode.HALF_UP),
        paid.amount().rounded(AMOUNT_DECIMALS),
        paid.line());
  }

  private Row settlement(String practice, Achieved achieved, Account account, int calculation) {
    boolean hasPoints = account.listFactor() != null;
    BigDecimal advance = advance(practice);
    return row(
        Forms.SETTLEMENT,
        practice,
        known.practice(practice).name(),
        known.practice(practice).commissioner(),
        calculation,
        achieved.wholeList(),
        hasPoints ? accounts.national().average() : null,
        decimal(account.listFactor(), FACTOR_DECIMALS),
        hasPoints ? poundPerPoint() : null,
        points(achieved.points()),
        points(achieved.projected()),
        points(scheme().maximumPoints()),
        points(RevisedMaximum.of(scheme(), achieved.registers())),
        account.payment().setScale(2, RoundingMode.UNNECESSARY),
        null, // what was paid before: the book knows, see Books
        advance,
        advance == null ? account.payment() : account.payment().subtract(advance),
        leftOut(practice, achieved),
        accounts.parameters().checksum(),
        rules);
  }

  private @Nullable BigDecimal advance(String practice) {
    BigDecimal lastYear = known.paidLastYear(practice);
    Parameter percent = accounts.parameters().aspirationPercent();
    return lastYear == null || percent == null
        ? null
        : Aspiration.paid(Aspiration.monthly(lastYear, percent.value()), period, periodEnd);
  }

  private @Nullable String leftOut(String practice, Achieved achieved) {
    if (scheme().indicators().isEmpty()) {
      return null;
    }
    NationalRule failed = validation.failed(practice, achieved.points());
    return failed == null ? null : failed.name();
  }

  private BigDecimal poundPerPoint() {
    return Objects.requireNonNull(accounts.parameters().poundPerPoint())
        .value()
        .setScale(4, RoundingMode.HALF_UP);
  }

  private Object[] prevalences(String practice, Achieved achieved) {
    return scheme().groups().values().stream()
        .filter(group -> achieved.registers().containsKey(group.code()))
        .map(group -> prevalence(practice, group, achieved))
        .toArray();
  }

  private static Row prevalence(String practice, Scheme.Group group, Achieved achieved) {
    Map<String, Long> lists = achieved.lists();
    return RowFactory.create(
        practice,
        group.code(),
        achieved.registers().get(group.code()),
        group.list(),
        lists.get(group.code()),
        achieved.wholeList());
  }

  private Scheme scheme() {
    return achieving.scheme();
  }

  private static @Nullable BigDecimal points(@Nullable BigDecimal points) {
    return points == null ? null : points.setScale(POINT_DECIMALS, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal decimal(@Nullable Ratio ratio, int decimals) {
    return ratio == null ? null : ratio.rounded(decimals);
  }

  private static Row row(StructType columns, @Nullable Object... values) {
    return new GenericRowWithSchema(values, columns);
  }
}
