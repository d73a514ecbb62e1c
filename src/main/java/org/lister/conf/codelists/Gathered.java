package org.lister.conf.codelists;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the files of a release hold.
 *
 * @param drafts the wanted lists by cluster
 * @param clusters every cluster that the release names, wanted or not
 * @param files the files read and the lists that came from each
 */
record Gathered(
    SortedMap<String, Draft> drafts, SortedSet<String> clusters, Map<Path, List<Draft>> files) {

  Gathered {
    drafts = Collections.unmodifiableSortedMap(new TreeMap<>(drafts));
    clusters = Collections.unmodifiableSortedSet(new TreeSet<>(clusters));
  }

  static Gathered of(List<Draft> drafts, Set<String> clusters, Map<Path, List<Draft>> files) {
    SortedMap<String, Draft> byCluster = new TreeMap<>();
    drafts.forEach(draft -> byCluster.put(draft.cluster(), draft));
    return new Gathered(byCluster, new TreeSet<>(clusters), files);
  }

  /** The same with other drafts of the same lists. */
  Gathered with(List<Draft> others) {
    return of(others, clusters, files);
  }
}
