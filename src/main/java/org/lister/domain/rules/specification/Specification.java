package org.lister.domain.rules.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lister.domain.Codelist;
import org.lister.domain.QualifyingDates;
import org.lister.domain.document.Block;
import org.lister.domain.document.Section;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Needed;
import org.lister.domain.rules.Prevalence;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;

/**
 * Business rules as a document to read and to sign off. It is made of the same tree that the engine
 * runs, so that it cannot say anything else.
 */
public final class Specification {

  private final Ruleset ruleset;
  private final QualifyingDates dates;
  private final Wording wording;

  /**
   * @param codelists by name: those behind the clusters of the rules
   * @param dates of the period, whose days are told
   */
  public Specification(Ruleset ruleset, Map<String, Codelist> codelists, QualifyingDates dates) {
    this.ruleset = ruleset;
    this.dates = dates;
    this.wording = new Wording(ruleset, codelists, dates);
  }

  /** The rules alone: clusters are named, and nothing is told of their codelists. */
  public Specification(Ruleset ruleset, QualifyingDates dates) {
    this(ruleset, Map.of(), dates);
  }

  /** The whole ruleset: each register once, then each indicator with its own fields. */
  public Section ruleset() {
    List<Section> parts = new ArrayList<>();
    parts.add(dates());
    parts.add(
        new Section(
            anchor("registers"),
            "Registers",
            List.of(),
            ruleset.registers().stream().map(this::section).toList()));
    new Groups(ruleset).indicators().forEach((group, members) -> parts.add(group(group, members)));
    parts.add(
        new Section(anchor("fields"), "All fields", List.of(new FieldIndex(ruleset).table())));
    return new Section(
        anchor(""),
        "%s, version %s".formatted(ruleset.name(), ruleset.version()),
        List.of(standing()),
        parts);
  }

  /** One indicator with all that it needs: its registers, fields, clusters and dates. */
  public Section indicator(Indicator indicator) {
    Needed needed = Needed.by(indicator, ruleset);
    List<Section> parts = new ArrayList<>();
    needed.registers().stream()
        .map(each -> new Section(anchor(each.name()), "Register " + each.name(), wording.of(each)))
        .forEach(parts::add);
    parts.add(
        new Section(
            anchor("fields"),
            "Fields and clusters",
            wording.needed(indicator.code() + " and its registers", needed)));
    parts.add(dates());
    return new Section(
        anchor(indicator.code()),
        title(indicator),
        together(wording.of(indicator), List.of(standing())),
        parts);
  }

  private Section group(String title, List<Indicator> indicators) {
    return new Section(
        anchor("group-" + ruleset.indicators().indexOf(indicators.get(0))),
        title,
        List.of(),
        indicators.stream().map(this::section).toList());
  }

  private Section section(Indicator indicator) {
    List<Rule> rules =
        Stream.of(indicator.denominator(), indicator.numerator()).flatMap(List::stream).toList();
    return new Section(
        anchor(indicator.code()),
        title(indicator),
        together(
            wording.of(indicator), wording.needed(indicator.code(), Needed.by(rules, ruleset))));
  }

  private Section section(Register register) {
    Prevalence prevalence = register.prevalence();
    return new Section(
        anchor(register.name()),
        prevalence == null
            ? register.name()
            : "%s: %s".formatted(register.name(), prevalence.title()),
        together(
            wording.of(register),
            wording.needed(register.name(), Needed.by(register.rules(), ruleset))));
  }

  private Section dates() {
    return new Section(anchor("dates"), "Dates", List.of(DatesTable.of(dates)));
  }

  private Block standing() {
    return new Block.Facts(
        List.of(
            new Block.Fact(
                "Ruleset", "%s, version %s".formatted(ruleset.name(), ruleset.version())),
            new Block.Fact("Status", Standing.of(ruleset)),
            new Block.Fact("Written for periods", Standing.periods(ruleset.valid()))));
  }

  private String anchor(String name) {
    return ruleset.name() + "/" + name;
  }

  private static String title(Indicator indicator) {
    return "%s: %s".formatted(indicator.code(), indicator.title());
  }

  private static List<Block> together(List<Block> some, List<Block> more) {
    return Stream.of(some, more).flatMap(List::stream).toList();
  }
}
