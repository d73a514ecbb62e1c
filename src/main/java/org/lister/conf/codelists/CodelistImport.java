package org.lister.conf.codelists;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lister.conf.CodelistReader;
import org.lister.conf.Problems;
import org.lister.conf.codelists.ImportRequest.Writing;
import org.lister.domain.Codelist;
import org.lister.domain.Stopped;

/** Replaces codelists by those of a release: all of them, or none when anything is wrong. */
public final class CodelistImport {

  private final ImportRequest request;
  private final Complaints complaints;
  private final Wanted wanted;

  private CodelistImport(ImportRequest request, Problems problems) {
    this.request = request;
    this.complaints = new Complaints(problems);
    this.wanted = Wanted.of(request.conf(), request.scope());
  }

  /**
   * @param problems what was wrong with the command already, told with what is wrong with the files
   * @throws Stopped.Mistake with every problem, each with file and line; nothing is written then
   */
  public static ImportResult run(ImportRequest request, Problems problems) {
    return new CodelistImport(request, problems).run();
  }

  private ImportResult run() {
    Gathered release = gather();
    complaints.stopIfAny();
    Map<String, Codelist> before = before();
    Gathered gathered = release.with(withKnownTerms(release, before));
    if (gathered.drafts().isEmpty()) {
      throw new Stopped.Mistake(
          "Cannot import %s: no rule names any of its %d clusters. Take them all with --all."
              .formatted(request.release(), gathered.clusters().size()));
    }
    if (request.writing() == Writing.REPLACE) {
      write(gathered);
    }
    return result(gathered, before);
  }

  private Gathered gather() {
    Source source = request.source();
    if (source instanceof Source.ReferenceSets sets) {
      return new ReferenceSetGathering(sets, request, wanted, complaints).gather();
    }
    return source instanceof Source.Content content
        ? new ContentGathering(content, request, wanted, complaints).gather()
        : new ListGathering((Source.Lists) source, request, complaints).gather();
  }

  /** The lists as they are. What is wrong with them does not matter: they will be replaced. */
  private Map<String, Codelist> before() {
    return new CodelistReader(new Problems()).folder(request.codelists());
  }

  /** A code that comes without a term keeps the one under which some list knew it. */
  private static List<Draft> withKnownTerms(Gathered release, Map<String, Codelist> before) {
    Map<Long, String> known = new HashMap<>();
    before.values().forEach(list -> list.terms().forEach(known::putIfAbsent));
    return release.drafts().values().stream().map(draft -> withTerms(draft, known)).toList();
  }

  private static Draft withTerms(Draft draft, Map<Long, String> known) {
    SortedMap<Long, String> terms = new TreeMap<>(draft.terms());
    terms.replaceAll((code, term) -> term.isEmpty() ? known.getOrDefault(code, "") : term);
    return draft.with(terms);
  }

  private void write(Gathered gathered) {
    Map<Path, String> texts = new LinkedHashMap<>();
    gathered
        .drafts()
        .values()
        .forEach(
            draft ->
                texts.put(
                    request.codelists().resolve(draft.fileName()), draft.text(request.release())));
    ReleaseBook book = new ReleaseBook(request.codelists());
    texts.put(book.file(), book.with(gathered, request.release(), request.software()));
    new Replacement(texts).carryOut();
  }

  private ImportResult result(Gathered gathered, Map<String, Codelist> before) {
    return new ImportResult(
        request.release(),
        gathered.drafts().values().stream()
            .map(draft -> Change.of(draft, Optional.ofNullable(before.get(draft.cluster()))))
            .toList(),
        gathered.clusters().stream()
            .filter(CodelistReader::isName)
            .filter(cluster -> !gathered.drafts().containsKey(cluster))
            .toList(),
        gathered.clusters().stream().filter(each -> !CodelistReader.isName(each)).toList(),
        lacking(gathered, before),
        gathered.drafts().values().stream()
            .flatMap(draft -> draft.terms().values().stream())
            .filter(String::isEmpty)
            .count());
  }

  /** A single list is no release: nothing follows from what it lacks. */
  private List<ImportResult.Lacking> lacking(Gathered gathered, Map<String, Codelist> before) {
    if (request.source() instanceof Source.Lists) {
      return List.of();
    }
    return wanted.named().stream()
        .filter(cluster -> !gathered.drafts().containsKey(cluster))
        .map(cluster -> new ImportResult.Lacking(cluster, origin(before.get(cluster))))
        .toList();
  }

  private static String origin(@Nullable Codelist list) {
    return list == null ? "" : list.origin();
  }
}
