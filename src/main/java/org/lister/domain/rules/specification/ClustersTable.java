package org.lister.domain.rules.specification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lister.domain.Codelist;
import org.lister.domain.document.Block;

/** Clusters with the size and the standing of the codelist behind each. */
record ClustersTable(Map<String, Codelist> codelists) {

  private static final int FIRST_TERMS = 5;
  private static final String LINKED = "linked from hospital records, without codes";

  /** The clusters one indicator or register needs. */
  Block.Table of(String caption, Collection<String> clusters) {
    return new Block.Table(
        caption,
        List.of("cluster", "codes", "list", "source"),
        clusters.stream().map(name -> row(name, codelist(name))).toList());
  }

  /** Every cluster, to be pointed to, with its first terms in alphabetical order. */
  Block.Table appendix(String caption, Collection<String> clusters) {
    return new Block.Table(
        caption,
        List.of("cluster", "codes", "list", "source", "first terms"),
        clusters.stream().sorted().map(this::longRow).toList());
  }

  private Block.Row longRow(String name) {
    List<String> cells = new ArrayList<>(row(name, codelist(name)).cells());
    cells.add(codelist(name).map(ClustersTable::firstTerms).orElse(""));
    return new Block.Row(name, cells);
  }

  private Optional<Codelist> codelist(String name) {
    return Optional.ofNullable(codelists.get(name));
  }

  private static Block.Row row(String name, Optional<Codelist> codelist) {
    return Block.Row.of(
        name,
        codelist.map(list -> Integer.toString(list.codes().size())).orElse("none"),
        codelist.map(ClustersTable::standing).orElse(LINKED),
        codelist.map(ClustersTable::source).orElse("hospital episodes"));
  }

  private static String source(Codelist codelist) {
    return codelist.release() == null
        ? codelist.source()
        : "%s, release %s".formatted(codelist.source(), codelist.release());
  }

  private static String standing(Codelist codelist) {
    String standing = codelist.proposed() ? "proposed" : "as published";
    return codelist.placeholders() == 0
        ? standing
        : "%s, %d placeholders for codes not known yet"
            .formatted(standing, codelist.placeholders());
  }

  /** The terms of a codelist come in no order: they are told alphabetically. */
  private static String firstTerms(Codelist codelist) {
    String first =
        codelist.terms().values().stream()
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .limit(FIRST_TERMS)
            .collect(Collectors.joining("; "));
    int more = codelist.codes().size() - FIRST_TERMS;
    return more > 0 ? "%s; and %d more".formatted(first, more) : first;
  }
}
