package org.lister.conf;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Service;
import org.lister.domain.quality.Parameter;
import org.lister.domain.quality.PaymentParameters;
import org.lister.domain.quality.Rounding;
import org.lister.domain.terms.Scheme;

/**
 * Reads {@code conf/payments.yaml}. It is no part of what figures are made of: other prices leave
 * every count as it is, so nothing is measured again for them.
 */
public final class PaymentsReader {

  private static final int MOST_DECIMALS = 12;

  private final Setting root;
  private final Service service;
  private final LocalDate day;

  PaymentsReader(Setting root, Service service, LocalDate day) {
    this.root = root;
    this.service = service;
    this.day = day;
  }

  /**
   * The numbers in force for a service on the last day of a period.
   *
   * @param folder the folder of the configuration
   * @throws org.lister.domain.Stopped.Mistake with all problems of the whole file, each with file
   *     and line
   */
  public static PaymentParameters read(Path folder, Service service, LocalDate periodEnd) {
    Path file = folder.toAbsolutePath().normalize().resolve("payments.yaml");
    Problems problems = new Problems();
    Setting root = Setting.read(file.toString(), text(file, problems), problems);
    PaymentParameters parameters = new PaymentsReader(root, service, periodEnd).read();
    problems.stopIfAny();
    return parameters;
  }

  PaymentParameters read() {
    root.onlyKeys(
        "pound_per_point",
        "average_list",
        "aspiration_percent",
        "rounding",
        "prices",
        "national_prevalence");
    Setting rounding = root.optional("rounding").onlyKeys("list_factor", "disease_factor");
    return checked(
        new PaymentParameters(
            poundPerPoint(),
            numbers(root.optional("average_list")).on(day).orElse(null),
            numbers(root.optional("aspiration_percent")).on(day).orElse(null),
            prices(),
            nationalPrevalence(),
            rounding(rounding.optional("list_factor")),
            rounding(rounding.optional("disease_factor")),
            ""));
  }

  private @Nullable Parameter poundPerPoint() {
    Setting section = root.optional("pound_per_point");
    section.entries().values().forEach(PaymentsReader::numbers);
    if (scheme().indicators().isEmpty()) {
      return null;
    }
    return required(section, service.code(), "pounds for a point of " + service.code());
  }

  private Map<String, Parameter> prices() {
    Setting section = root.optional("prices");
    section.entries().values().forEach(PaymentsReader::numbers);
    Map<String, Parameter> prices = new TreeMap<>();
    for (Scheme.Item item : scheme().items().values()) {
      Parameter price = required(section, item.price(), "price '%s'".formatted(item.price()));
      if (price != null) {
        prices.put(item.price(), price);
      }
    }
    return prices;
  }

  /** A problem where the number should stand: under its name, else in its section. */
  private @Nullable Parameter required(Setting section, String name, String what) {
    Setting own = section.optional(name);
    Setting place = Stream.of(own, section, root).filter(Setting::isThere).findFirst().orElse(root);
    return (own.isThere() ? numbers(own) : Timeline.<Parameter>empty(place))
        .requiredOn(day, what)
        .orElse(null);
  }

  private Map<String, Parameter> nationalPrevalence() {
    Setting section = root.optional("national_prevalence");
    section
        .entries()
        .values()
        .forEach(groups -> groups.entries().values().forEach(PaymentsReader::numbers));
    Map<String, Parameter> prevalences = new TreeMap<>();
    Setting own = section.optional(service.code());
    own.entries()
        .forEach(
            (group, setting) -> {
              if (!scheme().groups().containsKey(group)) {
                setting.problem(
                    "Cannot give a prevalence for the group '%s': %s has no such group. Use one of %s."
                        .formatted(
                            group, service.code(), String.join(", ", scheme().groups().keySet())));
              }
              numbers(setting).on(day).ifPresent(given -> prevalences.put(group, given));
            });
    return prevalences;
  }

  private Rounding rounding(Setting section) {
    return Timeline.read(section, PaymentsReader::rounded).on(day).orElse(Rounding.NONE);
  }

  private static Rounding rounded(Setting entry) {
    source(entry);
    Setting value = entry.required("value");
    if (value.text().equals("unrounded")) {
      return Rounding.NONE;
    }
    int decimals = value.parsed(Integer::valueOf, 0, "unrounded or a number of decimals");
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      value.problem(
          "Cannot round to %d decimals: it takes 0 to %d. Write another number, or unrounded."
              .formatted(decimals, MOST_DECIMALS));
      return Rounding.NONE;
    }
    return Rounding.to(decimals);
  }

  private static Timeline<Parameter> numbers(Setting section) {
    return Timeline.read(section, PaymentsReader::number);
  }

  private static Parameter number(Setting entry) {
    Setting value = entry.required("value");
    BigDecimal number = value.exact(BigDecimal.ONE);
    if (number.signum() <= 0) {
      value.problem(
          "Cannot use %s here: it has to be above 0. Write another number."
              .formatted(number.toPlainString()));
      number = BigDecimal.ONE;
    }
    return new Parameter(number, source(entry), entry.optional("source").text());
  }

  private static Parameter.Standing source(Setting entry) {
    entry.required("source").text();
    return entry
        .required("standing")
        .choice(Parameter.Standing.class, Parameter.Standing.NOT_CONFIRMED);
  }

  private Scheme scheme() {
    return service.terms().scheme();
  }

  /** Of the numbers alone: a better word for a source is no other parameter. */
  private static PaymentParameters checked(PaymentParameters read) {
    Map<String, Object> values = new TreeMap<>();
    values.put("pound per point", value(read.poundPerPoint()));
    values.put("average list", value(read.averageList()));
    values.put("aspiration", value(read.aspirationPercent()));
    values.put("list factor", read.listFactor());
    values.put("disease factor", read.diseaseFactor());
    read.prices().forEach((name, price) -> values.put("price " + name, value(price)));
    read.nationalPrevalence()
        .forEach((group, given) -> values.put("prevalence " + group, value(given)));
    return new PaymentParameters(
        read.poundPerPoint(),
        read.averageList(),
        read.aspirationPercent(),
        read.prices(),
        read.nationalPrevalence(),
        read.listFactor(),
        read.diseaseFactor(),
        Fingerprint.of(values.toString()));
  }

  private static String value(@Nullable Parameter parameter) {
    return parameter == null ? "" : parameter.value().stripTrailingZeros().toPlainString();
  }

  private static String text(Path file, Problems problems) {
    try {
      return Utf8.text(ConfFile.bytes(file), problem -> problems.add(file.toString(), 0, problem))
          .orElse("");
    } catch (IOException e) {
      problems.add(file.toString(), 0, "Cannot read this file: it is not there or not readable.");
      return "";
    }
  }
}
