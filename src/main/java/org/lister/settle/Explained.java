package org.lister.settle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.lister.domain.quality.NationalRule;
import org.lister.domain.quality.PaymentParameters;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Scheme.Domain;
import org.lister.domain.terms.Scheme.Kind;
import org.lister.domain.terms.Scheme.PaidIndicator;
import org.lister.settle.Explanation.Line;

/** Says the figures of one practice, from its rows in the tables. */
final class Explained {

  private final Scheme scheme;
  private final PaymentParameters parameters;
  private final Row settlement;
  private final List<Row> achievements;
  private final Map<String, Row> own = new HashMap<>();
  private final Map<String, Row> nation = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  Explained(
      Scheme scheme,
      PaymentParameters parameters,
      Row settlement,
      List<Row> achievements,
      List<Row> prevalences) {
    this.scheme = scheme;
    this.parameters = parameters;
    this.settlement = settlement;
    this.achievements = achievements;
    for (Row row : prevalences) {
      boolean isNation = row.getAs("practice").equals(National.CODE);
      (isNation ? nation : own).put(row.getAs("group_code"), row);
    }
  }

  List<Line> lines() {
    header();
    if (!scheme.indicators().isEmpty()) {
      factors();
      scheme.indicators().values().forEach(this::points);
      totals();
    }
    amounts();
    payment();
    return List.copyOf(lines);
  }

  private void header() {
    say(
        "%s".formatted(text(settlement, "practice")),
        "calculation %d%s",
        settlement.<Integer>getAs("calculation"),
        settlement.getAs("left_out") == null
            ? ""
            : "; left out of national figures: "
                + NationalRule.valueOf(settlement.getAs("left_out")).words());
    if (!parameters.checksum().equals(settlement.getAs("parameters"))) {
      say("parameters", "payments.yaml has changed since: run lister settle again");
      return;
    }
    source("pounds for a point", parameters.poundPerPoint());
    source("average list", parameters.averageList());
    parameters.prices().forEach((name, price) -> source(name, price));
  }

  private void source(String name, @Nullable Object parameter) {
    if (parameter != null) {
      say(name, "%s", parameter);
    }
  }

  private void factors() {
    say(
        "list factor",
        "list / national average list, %s = %s / %s = %s",
        parameters.listFactor(),
        text(settlement, "list_size"),
        text(settlement, "average_list"),
        text(settlement, "list_factor"));
    scheme.groups().values().stream()
        .filter(group -> group.domain() == Domain.CLINICAL && own.containsKey(group.code()))
        .forEach(this::diseaseFactor);
  }

  private void diseaseFactor(Scheme.Group group) {
    Row practice = own.get(group.code());
    ofGroup(group)
        .findFirst()
        .ifPresent(
            row ->
                say(
                    "disease factor of " + group.code(),
                    "(register / whole list) / national prevalence, %s = (%s / %s) / %s = %s",
                    parameters.diseaseFactor(),
                    text(practice, "register"),
                    text(practice, "whole_list"),
                    nationalPrevalence(group.code()),
                    text(row, "disease_factor")));
  }

  private Stream<Row> ofGroup(Scheme.Group group) {
    return achievements.stream().filter(row -> group.code().equals(row.getAs("group_code")));
  }

  private String nationalPrevalence(String group) {
    Row row = nation.get(group);
    String counted =
        row == null
            ? "unknown"
            : "(%s / %s)".formatted(text(row, "register"), text(row, "whole_list"));
    return Optional.ofNullable(parameters.nationalPrevalence().get(group))
        .map(given -> given.value().toPlainString() + " %")
        .orElse(counted);
  }

  private void points(PaidIndicator paid) {
    achievements.stream()
        .filter(row -> paid.code().equals(row.getAs("indicator")))
        .forEach(row -> say(paid.code(), "%s", points(paid, row)));
  }

  private static String points(PaidIndicator paid, Row row) {
    if (paid.kind() == Kind.REGISTER) {
      return "all %s points when somebody is on the register, which has %s = %s points"
          .formatted(paid.points(), text(row, "register"), text(row, "points"));
    }
    if (paid.kind() == Kind.FLAG) {
      return "yes (1) brings all %s points, no (0) none; it is %s = %s points"
          .formatted(
              paid.points(),
              row.getAs("numerator") == null ? "nothing yet" : text(row, "numerator"),
              text(row, "points"));
    }
    if (row.getAs("percent") == null) {
      return "nobody is in the denominator = %s points".formatted(text(row, "points"));
    }
    String formula =
        "100 × %s / %s = %s %%; %s × (that − %s) / (%s − %s), from 0 to %s, half up = %s points"
            .formatted(
                text(row, "numerator"),
                text(row, "denominator"),
                text(row, "percent"),
                paid.points(),
                paid.lower(),
                paid.upper(),
                paid.lower(),
                paid.points(),
                text(row, "points"));
    return formula + gain(row) + "; projected " + text(row, "projected_points");
  }

  private static String gain(Row row) {
    return gain(
            row.getAs("to_next_point"),
            "; 1 patient more brings the next point",
            "; %d patients more bring the next point")
        + gain(
            row.getAs("to_upper"),
            "; 1 more reaches the upper threshold",
            "; %d more reach the upper threshold");
  }

  private static String gain(@Nullable Long patients, String ofOne, String ofSeveral) {
    return patients == null ? "" : patients == 1 ? ofOne : ofSeveral.formatted(patients);
  }

  private void totals() {
    say("points", "sum of the indicators = %s", text(settlement, "points"));
    say("projected points", "sum of the indicators = %s", text(settlement, "projected_points"));
    say(
        "revised maximum points",
        "%s less the points of groups with an empty register = %s",
        text(settlement, "maximum_points"),
        text(settlement, "revised_maximum_points"));
  }

  private void amounts() {
    for (Row row : achievements) {
      say("amount of " + text(row, "indicator"), "%s", amount(row));
    }
  }

  private String amount(Row row) {
    return row.getAs("group_code") == null
        ? "times × price = %s × £%s = £%s"
            .formatted(text(row, "numerator"), text(row, "price"), text(row, "line"))
        : "points × £ for a point × list factor × disease factor = %s × %s × %s × %s = £%s"
            .formatted(
                text(row, "points"),
                text(settlement, "pound_per_point"),
                text(settlement, "list_factor"),
                text(row, "disease_factor"),
                text(row, "amount"));
  }

  private void payment() {
    scheme.groups().values().stream()
        .flatMap(group -> ofGroup(group).limit(1))
        .forEach(
            row ->
                say(
                    "line of " + text(row, "group_code"),
                    "sum of its amounts to the penny, half up = £%s",
                    text(row, "line")));
    say("payment", "sum of the lines = £%s", text(settlement, "payment"));
    if (settlement.getAs("paid_before") != null) {
      say(
          "paid before",
          "balances approved to earlier days of the contract = £%s",
          text(settlement, "paid_before"));
    }
    if (settlement.getAs("aspiration") != null) {
      say(
          "aspiration",
          "advances of the months so far, to be recovered = £%s",
          text(settlement, "aspiration"));
    }
    say("balance", "payment less paid before less aspiration = £%s", text(settlement, "balance"));
  }

  private void say(String figure, String form, @Nullable Object... values) {
    lines.add(new Line(figure, form.formatted(values)));
  }

  private static String text(@Nullable Row row, String column) {
    Object value = row == null ? null : row.getAs(column);
    return value instanceof BigDecimal number
        ? plain(number)
        : value == null ? "unknown" : value.toString();
  }

  /** Without zeros that say nothing, but never less than the penny. */
  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 2
        ? number.setScale(2, RoundingMode.HALF_UP).toPlainString()
        : stripped.toPlainString();
  }
}
