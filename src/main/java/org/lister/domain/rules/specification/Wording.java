package org.lister.domain.rules.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Codelist;
import org.lister.domain.QualifyingDates;
import org.lister.domain.document.Block;
import org.lister.domain.rules.ExtractionEnglish;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Needed;
import org.lister.domain.rules.Prevalence;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.RuleEnglish;
import org.lister.domain.rules.Ruleset;

/** What registers and indicators say, each as the blocks of its section. */
final class Wording {

  private final Groups groups;
  private final RulesTable rules;
  private final FieldsTable fields;
  private final ClustersTable clusters;

  Wording(Ruleset ruleset, Map<String, Codelist> codelists, QualifyingDates dates) {
    this.groups = new Groups(ruleset);
    this.rules = new RulesTable(RuleEnglish.of(ruleset, dates));
    this.fields = new FieldsTable(new ExtractionEnglish(dates));
    this.clusters = new ClustersTable(codelists);
  }

  List<Block> of(Register register) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Facts(
            List.of(
                new Block.Fact("Taken from", patients(register.of())),
                new Block.Fact("Prevalence", prevalence(register)))));
    blocks.addAll(question(register.unverified()));
    blocks.add(rules.of("Rules of %s, in order".formatted(register.name()), register.rules()));
    return blocks;
  }

  List<Block> of(Indicator indicator) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Facts(
            List.of(
                new Block.Fact("Speaks of", patients(indicator.of())),
                new Block.Fact("Points", points(indicator.points())),
                new Block.Fact(
                    "Prevalence",
                    groups.of(indicator).map(Wording::prevalence).orElse("not published")))));
    blocks.addAll(question(indicator.unverified()));
    blocks.add(
        rules.of(
            "Denominator of %s: rules in order, for %s"
                .formatted(indicator.code(), patients(indicator.of())),
            indicator.denominator()));
    blocks.add(
        rules.of(
            "Numerator of %s: rules in order, for the patients of the denominator"
                .formatted(indicator.code()),
            indicator.numerator()));
    return blocks;
  }

  /** The fields and the clusters that something needs; nothing about those it needs none of. */
  List<Block> needed(String name, Needed needed) {
    List<Block> blocks = new ArrayList<>();
    if (!needed.fields().isEmpty()) {
      blocks.add(fields.of("Fields of " + name, needed.fields()));
    }
    if (!needed.clusters().isEmpty() && !clusters.codelists().isEmpty()) {
      blocks.add(clusters.of("Clusters of " + name, needed.clusters()));
    }
    return blocks;
  }

  private static List<Block> question(@Nullable String question) {
    return question == null ? List.of() : List.of(new Block.Question(question));
  }

  private static String points(Indicator.@Nullable Points points) {
    return points == null
        ? "none: it is not paid"
        : "%d points: none at or below %d %%, all at or above %d %%, in between in proportion"
            .formatted(points.maximum(), points.lower(), points.upper());
  }

  private static String prevalence(Register register) {
    Prevalence prevalence = register.prevalence();
    return prevalence == null
        ? "not published"
        : "%s (%s): the patients on %s among %s"
            .formatted(
                prevalence.title(),
                prevalence.group(),
                register.name(),
                patients(prevalence.list()));
  }

  private static String patients(String of) {
    return of.equals(Register.POPULATION) ? "the population" : "the patients on " + of;
  }
}
