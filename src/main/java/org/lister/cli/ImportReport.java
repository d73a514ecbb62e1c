package org.lister.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lister.conf.codelists.Change;
import org.lister.conf.codelists.ImportResult;

/** What an import of codelists changed, for whoever started it. */
final class ImportReport {

  private static final int TOLD = 10;

  private final Voice voice;

  ImportReport(Voice voice) {
    this.voice = voice;
  }

  void of(ImportResult result) {
    voice.say(
        "%s, effective %s: %d %s, %,d codes",
        result.release(),
        result.release().effective(),
        result.changes().size(),
        result.changes().size() == 1 ? "list" : "lists",
        result.changes().stream().mapToLong(Change::codes).sum());
    result.changes().forEach(this::change);
    clusters("Passed over, since no rule names them (--all takes them)", result.passedOver());
    clusters("Passed over, since no rule could name them so", result.misnamed());
    lacking(result.lacking());
    if (result.withoutTerm() > 0) {
      voice.say(
          "%,d codes came without a term; --terms names a file that has them",
          result.withoutTerm());
    }
  }

  private void change(Change change) {
    voice.say(
        "  %-10s %-20s %,6d codes%s%s",
        switch (change.kind()) {
          case NEW -> "new";
          case REPLACED -> "replaced";
          case SAME_CODES -> "same codes";
        },
        change.cluster(),
        change.codes(),
        change.kind() == Change.Kind.NEW ? "" : codes("added", change.added()),
        codes("removed", change.removed()));
  }

  /** In groups of what stands behind the lists that stay: that is what a reader must weigh. */
  private void lacking(List<ImportResult.Lacking> lacking) {
    Map<String, List<String>> clusters =
        lacking.stream()
            .collect(
                Collectors.groupingBy(
                    ImportResult.Lacking::origin,
                    TreeMap::new,
                    Collectors.mapping(ImportResult.Lacking::cluster, Collectors.toList())));
    clusters.forEach(
        (origin, names) ->
            voice.say(
                "Named by rules and not in the release; %s: %s",
                origin.isEmpty() ? "no list" : "the list stays (%s)".formatted(origin),
                String.join(", ", names)));
  }

  private void clusters(String what, List<String> clusters) {
    if (!clusters.isEmpty()) {
      voice.say("%s: %s", what, some(clusters));
    }
  }

  private static String codes(String what, Collection<Long> codes) {
    return codes.isEmpty() ? "" : ", %d %s: %s".formatted(codes.size(), what, some(codes));
  }

  private static String some(Collection<?> all) {
    String told =
        all.stream().sorted().limit(TOLD).map(Object::toString).collect(Collectors.joining(", "));
    return all.size() > TOLD ? "%s and %d more".formatted(told, all.size() - TOLD) : told;
  }
}
