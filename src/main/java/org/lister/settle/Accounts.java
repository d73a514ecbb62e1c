package org.lister.settle;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lister.domain.quality.Factors;
import org.lister.domain.quality.Parameter;
import org.lister.domain.quality.PaymentParameters;
import org.lister.domain.quality.Payments;
import org.lister.domain.quality.Ratio;
import org.lister.domain.terms.Scheme;

/** From what a practice achieved to what it is owed. */
record Accounts(Scheme scheme, PaymentParameters parameters, National national)
    implements Serializable {

  /** No practice is so many times the nation; and the tables hold no factor much larger. */
  private static final Ratio MOST_FACTOR = Ratio.of(10_000);

  /** More than the nation is paid for a year; and the tables hold no amount much larger. */
  private static final BigDecimal MOST_POUNDS = new BigDecimal("1000000000");

  /**
   * @param achieved of a practice that nothing was refused of
   */
  Account of(Achieved achieved) {
    return new One(achieved).account();
  }

  /** The work on one practice. */
  private final class One {

    private final Achieved achieved;
    private final @Nullable Ratio listFactor;
    private final Map<String, Ratio> diseaseFactors = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    One(Achieved achieved) {
      this.achieved = achieved;
      this.listFactor = scheme.indicators().isEmpty() ? null : listFactor();
    }

    private Ratio listFactor() {
      return Factors.ofList(
          Objects.requireNonNull(achieved.wholeList()),
          Objects.requireNonNull(national.averageList()),
          parameters.listFactor());
    }

    Account account() {
      scheme.groups().values().forEach(this::diseaseFactor);
      checkFactors();
      if (!refusals.isEmpty()) {
        return new Account(List.of(), listFactor, BigDecimal.ZERO, refusals);
      }
      Map<String, Ratio> sums = sums();
      List<Account.Paid> paid =
          achieved.achievements().stream()
              .map(each -> paid(each, Payments.line(Objects.requireNonNull(sums.get(line(each))))))
              .toList();
      BigDecimal payment =
          sums.values().stream().map(Payments::line).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (payment.compareTo(MOST_POUNDS) > 0) {
        refuse("a payment of £%,.2f is too large to be right", payment);
        return new Account(List.of(), listFactor, BigDecimal.ZERO, refusals);
      }
      return new Account(paid, listFactor, payment, refusals);
    }

    private void checkFactors() {
      if (listFactor != null && listFactor.isAtLeast(MOST_FACTOR)) {
        refuse("its list factor is too large to be right (%,.2f)", listFactor.rounded(2));
      }
      diseaseFactors.forEach(
          (group, factor) -> {
            if (factor.isAtLeast(MOST_FACTOR)) {
              refuse(
                  "the disease factor of %s is too large to be right (%,.2f)",
                  group, factor.rounded(2));
            }
          });
    }

    private void refuse(String form, Object... values) {
      refusals.add(Refusal.of(Refusal.Why.TOO_LARGE, form, values));
    }

    private void diseaseFactor(Scheme.Group group) {
      Long register = achieved.registers().get(group.code());
      Ratio nation = national.prevalences().get(group.code());
      if (group.domain() != Scheme.Domain.CLINICAL || register == null) {
        diseaseFactors.put(group.code(), Ratio.ONE);
      } else if (register == 0) {
        diseaseFactors.put(group.code(), Ratio.ZERO);
      } else if (nation == null) {
        refusals.add(
            Refusal.of(
                Refusal.Why.NO_NATIONAL_PREVALENCE,
                "there is no national prevalence of %s to hold its register of %d against",
                group.code(),
                register));
      } else {
        long list = Objects.requireNonNull(achieved.wholeList());
        diseaseFactors.put(
            group.code(), Factors.ofDisease(register, list, nation, parameters.diseaseFactor()));
      }
    }

    /** Each group is a line of the statement, and each item. */
    private Map<String, Ratio> sums() {
      Map<String, Ratio> sums = new LinkedHashMap<>();
      achieved.achievements().forEach(each -> sums.merge(line(each), amount(each), Ratio::plus));
      return sums;
    }

    private static String line(Achievement achievement) {
      return achievement.group() == null ? achievement.indicator() : achievement.group();
    }

    private Account.Paid paid(Achievement achievement, BigDecimal line) {
      return new Account.Paid(
          achievement, factor(achievement), price(achievement), amount(achievement), line);
    }

    private @Nullable Ratio factor(Achievement achievement) {
      return achievement.group() == null ? null : diseaseFactors.get(achievement.group());
    }

    private @Nullable BigDecimal price(Achievement achievement) {
      Scheme.Item item = scheme.items().get(achievement.indicator());
      return achievement.group() != null || item == null
          ? null
          : value(parameters.prices().get(item.price()));
    }

    private Ratio amount(Achievement achievement) {
      return achievement.points() == null
          ? Payments.ofItems(
              Objects.requireNonNull(achievement.times()),
              Objects.requireNonNull(price(achievement)))
          : Payments.ofPoints(
              achievement.points(),
              Objects.requireNonNull(value(parameters.poundPerPoint())),
              Objects.requireNonNull(listFactor),
              Objects.requireNonNull(factor(achievement)));
    }

    private static @Nullable BigDecimal value(@Nullable Parameter parameter) {
      return parameter == null ? null : parameter.value();
    }
  }
}
