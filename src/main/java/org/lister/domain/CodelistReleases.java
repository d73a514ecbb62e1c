package org.lister.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many codelists come from which release.
 *
 * @param lists release, or what else stands behind lists, to the number of lists
 */
public record CodelistReleases(Map<String, Integer> lists) {

  public CodelistReleases {
    lists = Map.copyOf(lists);
  }

  public static CodelistReleases of(Collection<Codelist> codelists) {
    Map<String, Integer> lists = new TreeMap<>();
    codelists.forEach(codelist -> lists.merge(codelist.origin(), 1, Integer::sum));
    return new CodelistReleases(lists);
  }

  /** The largest number first: {@code PCD reference sets 20251001: 61 lists; proposed: 1 list}. */
  @Override
  public String toString() {
    return lists.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(each -> each.getKey() + ": " + said(each.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String said(int number) {
    return number == 1 ? "1 list" : number + " lists";
  }
}
