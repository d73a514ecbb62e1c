package org.lister.domain.rules.specification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lister.domain.Codelist;
import org.lister.domain.document.Block;
import org.lister.domain.rules.DayEnglish;
import org.lister.domain.rules.Ruleset;

/** The first page: what is signed, how far it can be trusted, and where to sign. */
record Cover(ServiceSpecification specification) {

  private static final int SIGNATURES = 4;

  List<Block> blocks() {
    return List.of(
        new Block.Facts(
            List.of(
                new Block.Fact("Service", code()),
                new Block.Fact("Requested by", specification.service().requester()),
                new Block.Fact("Legal basis", specification.service().legalBasis()),
                new Block.Fact("Rules", rulesets(Cover::version)),
                new Block.Fact("Period", period()),
                new Block.Fact("Checksum of the configuration", specification.checksum()))),
        new Block.Facts(
            List.of(
                new Block.Fact("Status", rulesets(Standing::of)),
                new Block.Fact("Holds", rulesets(Cover::holds)),
                new Block.Fact("Clusters", clusters()))),
        signatures());
  }

  private String code() {
    return "%s (%s)".formatted(specification.service().name(), specification.service().code());
  }

  private String period() {
    return "%s to %s"
        .formatted(
            DayEnglish.said(specification.dates().serviceStart()),
            DayEnglish.said(specification.dates().periodEnd()));
  }

  private String rulesets(Function<Ruleset, String> said) {
    return specification.rulesets().stream().map(said).collect(Collectors.joining("; "));
  }

  private static String version(Ruleset ruleset) {
    return "%s, version %s".formatted(ruleset.name(), ruleset.version());
  }

  private static String holds(Ruleset ruleset) {
    int points =
        ruleset.indicators().stream()
            .map(each -> each.points())
            .filter(Objects::nonNull)
            .mapToInt(each -> each.maximum())
            .sum();
    return "%d indicators%s, %d registers, %d fields; open questions: %d"
        .formatted(
            ruleset.indicators().size(),
            points == 0 ? "" : " (%d points)".formatted(points),
            ruleset.registers().size(),
            ruleset.fields().size(),
            new OpenQuestions(ruleset).size());
  }

  private String clusters() {
    List<Codelist> lists =
        specification.clusters().stream()
            .map(specification.codelists()::get)
            .filter(Objects::nonNull)
            .toList();
    return String.format(
        Locale.UK,
        "%d, of which %d proposed and %d with placeholders for codes not known yet",
        specification.clusters().size(),
        lists.stream().filter(Codelist::proposed).count(),
        lists.stream().filter(list -> list.placeholders() > 0).count());
  }

  private static Block.Table signatures() {
    List<String> head = List.of("reviewer", "name", "role", "date", "decision", "signature");
    return new Block.Table(
        "Decisions: agreed, agreed with changes, or not agreed",
        head,
        IntStream.rangeClosed(1, SIGNATURES).mapToObj(number -> signature(number, head)).toList());
  }

  private static Block.Row signature(int number, List<String> head) {
    List<String> cells = new ArrayList<>(List.of(Integer.toString(number)));
    cells.addAll(Collections.nCopies(head.size() - 1, ""));
    return new Block.Row("", cells);
  }
}
