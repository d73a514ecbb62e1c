package org.lister.domain.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Business rules as a document to read and to sign off, in Markdown. It is made of the same tree
 * that the engine runs, so that it cannot say anything else.
 */
public final class Specification {

  private static final String DATES =
      "QSSD is the first and QSED the last day of the service, PPED the last day of the period, ACHV_DAT the day for which achievement is worked out.";

  private final Ruleset ruleset;
  private final RulesTable table;

  public Specification(Ruleset ruleset) {
    this.ruleset = ruleset;
    this.table = new RulesTable(RuleEnglish.of(ruleset));
  }

  /** The whole ruleset. */
  public String ruleset() {
    return String.join(
        "\n",
        "# %s, version %s\n".formatted(ruleset.name(), ruleset.version()),
        standing() + "\n",
        DATES + "\n",
        "## Fields\n",
        fields(ruleset.fields()),
        "## Registers\n",
        registers(ruleset.registers()),
        "## Indicators\n",
        ruleset.indicators().stream().map(this::fraction).collect(Collectors.joining("\n")));
  }

  /** One indicator with the registers and the fields that it needs. */
  public String indicator(Indicator indicator) {
    Needed needed = Needed.by(indicator, ruleset);
    return String.join(
        "\n",
        fraction(indicator),
        registers(needed.registers()),
        fields(needed.fields()),
        "%s, version %s. %s %s\n".formatted(ruleset.name(), ruleset.version(), standing(), DATES));
  }

  private String standing() {
    return switch (ruleset.status()) {
      case VERIFIED -> "Verified against the official text.";
      case UNVERIFIED -> "Not yet verified against the official text.";
      case PROPOSED -> "Proposed: there is no official text behind it.";
    };
  }

  private static String fields(List<Field> fields) {
    ExtractionEnglish english = new ExtractionEnglish();
    return fields.stream()
        .map(
            field ->
                "| %d | %s | %s |\n"
                    .formatted(
                        field.number(),
                        String.join(", ", field.gives()),
                        field.extraction().accept(english)))
        .collect(Collectors.joining("", "| field | gives | what it takes |\n|---|---|---|\n", ""));
  }

  private String registers(List<Register> registers) {
    return registers.stream()
        .map(
            register ->
                "### %s\n\nOf %s:\n\n%s"
                    .formatted(
                        register.name(), patients(register.of()), table.of(register.rules())))
        .collect(Collectors.joining("\n"));
  }

  private String fraction(Indicator indicator) {
    return """
    ### %s: %s

    Denominator, of %s:

    %s
    Numerator, of the denominator:

    %s%s"""
        .formatted(
            indicator.code(),
            indicator.title().replace("|", "\\|"),
            patients(indicator.of()),
            table.of(indicator.denominator()),
            table.of(indicator.numerator()),
            points(indicator));
  }

  private static String patients(String of) {
    return of.equals(Register.POPULATION) ? "the population" : "the patients on " + of;
  }

  private static String points(Indicator indicator) {
    Indicator.Points points = indicator.points();
    return points == null
        ? ""
        : "\nUp to %d points between %d %% and %d %%.\n"
            .formatted(points.maximum(), points.lower(), points.upper());
  }
}
