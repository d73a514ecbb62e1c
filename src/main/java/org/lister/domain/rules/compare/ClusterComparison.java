package org.lister.domain.rules.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lister.domain.Codelist;

/** Codelists that are new, removed or changed: code by code, and the indicators that use them. */
final class ClusterComparison {

  private static final String HEADER = "| codes | code | term |\n|---|---|---|\n";

  private final Edition before;
  private final Edition after;

  ClusterComparison(Edition before, Edition after) {
    this.before = before;
    this.after = after;
  }

  Stream<Difference> differences() {
    Set<String> names = new TreeSet<>(before.codelists().keySet());
    names.addAll(after.codelists().keySet());
    return names.stream().map(this::difference).flatMap(Optional::stream);
  }

  private Optional<Difference> difference(String name) {
    Optional<Codelist> old = Optional.ofNullable(before.codelists().get(name));
    Optional<Codelist> now = Optional.ofNullable(after.codelists().get(name));
    Map<Long, String> oldTerms = terms(old);
    Map<Long, String> newTerms = terms(now);
    Map<Long, String> removed = without(oldTerms, newTerms.keySet());
    Map<Long, String> added = without(newTerms, oldTerms.keySet());
    List<String> details = new ArrayList<>();
    if (old.isPresent() && now.isPresent()) {
      details.addAll(attributes(old.get(), now.get()));
    }
    details.addAll(table(added, removed));
    if (details.isEmpty()) {
      return Optional.empty();
    }
    details.add(use(name));
    Difference.Kind kind = kind(old, now);
    int codes = added.size() + removed.size();
    return Optional.of(new Difference(Difference.Subject.CLUSTER, kind, name, details, codes));
  }

  private static Difference.Kind kind(Optional<Codelist> old, Optional<Codelist> now) {
    if (old.isEmpty()) {
      return Difference.Kind.ADDED;
    }
    return now.isEmpty() ? Difference.Kind.REMOVED : Difference.Kind.CHANGED;
  }

  private static Map<Long, String> terms(Optional<Codelist> codelist) {
    return codelist.map(Codelist::terms).orElse(Map.of());
  }

  private static Map<Long, String> without(Map<Long, String> terms, Set<Long> codes) {
    Map<Long, String> rest = new TreeMap<>(terms);
    rest.keySet().removeAll(codes);
    return rest;
  }

  /** What else is said of the list, and codes whose terms are worded otherwise. */
  private static List<String> attributes(Codelist old, Codelist now) {
    Attributes attributes =
        new Attributes()
            .add("source", old.source(), now.source())
            .add("proposed", said(old), said(now));
    new TreeMap<>(old.terms())
        .forEach(
            (code, term) ->
                attributes.add("term of " + code, term, now.terms().getOrDefault(code, term)));
    return attributes.changed();
  }

  private static String said(Codelist codelist) {
    return codelist.proposed() ? "yes" : "no";
  }

  private static List<String> table(Map<Long, String> added, Map<Long, String> removed) {
    String lines = lines("added", added) + lines("removed", removed);
    return lines.isEmpty() ? List.of() : List.of((HEADER + lines).strip());
  }

  private static String lines(String word, Map<Long, String> terms) {
    return terms.entrySet().stream()
        .map(
            each ->
                "| %s | %d | %s |\n"
                    .formatted(word, each.getKey(), each.getValue().replace("|", "\\|")))
        .collect(Collectors.joining());
  }

  private String use(String cluster) {
    List<String> users =
        Stream.of(before, after)
            .map(Edition::rulesets)
            .flatMap(Collection::stream)
            .flatMap(ruleset -> new Reach(ruleset).ofCluster(cluster).stream())
            .distinct()
            .sorted()
            .toList();
    return users.isEmpty()
        ? "Used by no indicator."
        : "Used by %s.".formatted(String.join(", ", users));
  }
}
