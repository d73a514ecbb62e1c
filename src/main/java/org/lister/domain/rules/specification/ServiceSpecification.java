package org.lister.domain.rules.specification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lister.domain.Codelist;
import org.lister.domain.QualifyingDates;
import org.lister.domain.Service;
import org.lister.domain.document.Block;
import org.lister.domain.document.Section;
import org.lister.domain.rules.Ruleset;

/**
 * All rules of a service as one document that a reviewer can sign.
 *
 * @param codelists by name
 * @param checksum of the configuration it is made of
 */
public record ServiceSpecification(
    Service service,
    List<Ruleset> rulesets,
    Map<String, Codelist> codelists,
    QualifyingDates dates,
    String checksum) {

  public ServiceSpecification {
    rulesets = List.copyOf(rulesets);
    codelists = Map.copyOf(codelists);
  }

  /** The cover with the table to sign, each ruleset, and the appendices. */
  public Section document() {
    List<Section> parts = new ArrayList<>();
    parts.add(reading());
    rulesets.stream()
        .map(each -> new Specification(each, codelists, dates).ruleset())
        .forEach(parts::add);
    parts.add(
        new Section(
            "clusters",
            "Appendix: clusters",
            List.of(
                new ClustersTable(codelists)
                    .appendix("Clusters, with the size of the codelist behind each", clusters()))));
    parts.add(questions());
    parts.add(new Section("glossary", "Appendix: glossary", List.of(AdjustmentsTable.glossary())));
    return new Section("", "Specification of " + service.name(), new Cover(this).blocks(), parts);
  }

  /** Every cluster that a field asks for, each once. */
  Set<String> clusters() {
    Set<String> clusters = new LinkedHashSet<>();
    rulesets.stream()
        .flatMap(ruleset -> ruleset.fields().stream())
        .forEach(field -> clusters.addAll(field.extraction().clusters()));
    return clusters;
  }

  private static Section reading() {
    return new Section(
        "reading",
        "How to read the rules",
        List.of(
            new Block.Paragraph(
                "A field takes one answer from each patient's record. Rules stand in order: each"
                    + " patient goes down the list, and the first rule that selects or rejects"
                    + " decides. A comparison with something that is not recorded does not hold."),
            new Block.Paragraph(
                "A register holds patients. An indicator speaks of the patients of a register: its"
                    + " denominator says which of them count, its numerator for which of those the"
                    + " aim is reached. A rejection from a denominator may be counted, as an"
                    + " exclusion or as a personalised care adjustment.")));
  }

  private Section questions() {
    List<Block> tables =
        rulesets.stream()
            .map(OpenQuestions::new)
            .filter(questions -> questions.size() > 0)
            .map(questions -> (Block) questions.table())
            .toList();
    return new Section(
        "questions",
        "Appendix: open questions",
        tables.isEmpty() ? List.of(new Block.Paragraph("There are none.")) : tables);
  }
}
