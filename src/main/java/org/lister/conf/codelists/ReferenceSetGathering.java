package org.lister.conf.codelists;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lister.conf.codelists.ClusterMapping.Named;
import org.lister.conf.codelists.Members.Place;
import org.lister.conf.codelists.Source.ReferenceSets;
import org.lister.conf.codelists.Source.Unmapped;

/** Gathers the lists of RF2 reference sets whose clusters another file names. */
final class ReferenceSetGathering {

  private final ReferenceSets source;
  private final ImportRequest request;
  private final Wanted wanted;
  private final Complaints complaints;
  private final Members members;
  private final ClusterMapping mapping;

  ReferenceSetGathering(
      ReferenceSets source, ImportRequest request, Wanted wanted, Complaints complaints) {
    this.source = source;
    this.request = request;
    this.wanted = wanted;
    this.complaints = complaints;
    this.members = new Members(complaints);
    this.mapping = new ClusterMapping(complaints);
  }

  Gathered gather() {
    if (readsAll()) {
      checkMapped();
      checkMembers();
    }
    Terms terms = terms();
    List<Draft> drafts = new ArrayList<>();
    mapping.clusters().entrySet().stream()
        .filter(each -> wanted.takes(each.getKey()))
        .forEach(each -> drafts.add(draft(each.getKey(), each.getValue(), terms)));
    return Gathered.of(drafts, mapping.clusters().keySet(), files(drafts));
  }

  private boolean readsAll() {
    Charset encoding = request.encoding();
    long unread = source.members().stream().filter(each -> !members.read(each, encoding)).count();
    return mapping.read(source.clusters(), encoding) && unread == 0;
  }

  private void checkMapped() {
    Set<Long> mapped = mapping.referenceSets();
    if (source.unmapped() == Unmapped.PASSED_OVER) {
      return;
    }
    members
        .sets()
        .forEach(
            (set, codes) -> {
              Place place = codes.get(codes.firstKey());
              if (!mapped.contains(set)) {
                complaints.add(
                    place.file(),
                    place.line(),
                    "Cannot tell which cluster the reference set %d is: %s does not name it. Add it there, or pass over such sets with --mapped-only."
                        .formatted(set, source.clusters().getFileName()));
              }
            });
  }

  private void checkMembers() {
    mapping
        .clusters()
        .forEach(
            (cluster, named) -> {
              if (wanted.takes(cluster) && members.of(named.referenceSet()).isEmpty()) {
                complaints.add(
                    source.clusters(),
                    named.line(),
                    "Cannot make the list %s: its reference set %d has no active member. Name the file that holds it with one more --refset."
                        .formatted(cluster, named.referenceSet()));
              }
            });
  }

  private Terms terms() {
    SortedMap<Long, Place> needed = new TreeMap<>();
    mapping.clusters().entrySet().stream()
        .filter(each -> wanted.takes(each.getKey()))
        .forEach(each -> needed.putAll(members.of(each.getValue().referenceSet())));
    Terms terms = new Terms(needed.keySet(), complaints);
    Path file = source.terms();
    if (file != null) {
      terms.read(file, request.encoding());
      needed.forEach((code, place) -> checkActive(code, place, terms, file));
    }
    return terms;
  }

  private void checkActive(long code, Place place, Terms terms, Path file) {
    if (terms.isInactive(code)) {
      complaints.add(
          place.file(),
          place.line(),
          "Cannot use the code %d: every description of it in %s is inactive. Use files of one and the same release."
              .formatted(code, file.getFileName()));
    }
  }

  private Draft draft(String cluster, Named named, Terms terms) {
    SortedMap<Long, String> codes = new TreeMap<>();
    members.of(named.referenceSet()).keySet().forEach(code -> codes.put(code, terms.of(code)));
    String from = "%s, reference set %d".formatted(request.release().name(), named.referenceSet());
    return new Draft(cluster, from, false, codes);
  }

  /** A list belongs to the file that holds its reference set's first member. */
  private Map<Path, List<Draft>> files(List<Draft> drafts) {
    Map<Path, List<Draft>> files = new LinkedHashMap<>();
    source.members().forEach(file -> files.put(file, from(file, drafts)));
    files.put(source.clusters(), List.of());
    if (source.terms() != null) {
      files.put(source.terms(), List.of());
    }
    return files;
  }

  private List<Draft> from(Path file, List<Draft> drafts) {
    return drafts.stream().filter(draft -> isFrom(file, draft)).collect(Collectors.toList());
  }

  private boolean isFrom(Path file, Draft draft) {
    Named named = mapping.clusters().get(draft.cluster());
    SortedMap<Long, Place> codes = members.of(named == null ? 0 : named.referenceSet());
    return !codes.isEmpty() && codes.get(codes.firstKey()).file().equals(file);
  }
}
