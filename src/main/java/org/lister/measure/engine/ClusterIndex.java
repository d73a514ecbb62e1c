package org.lister.measure.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lister.domain.Codelist;

/**
 * Which clusters a code belongs to.
 *
 * <p>Every event of England asks it, so that a look costs one multiplication and, nearly always,
 * one step in an array at most half full.
 *
 * <p>Clusters that no code leads to come from linked records; their entries carry a negative number
 * instead of a code, so that they travel in the same stream as events.
 */
public final class ClusterIndex implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int[] NONE = {};

  private final List<String> names;
  private final long[] codes;
  private final int[][] clusters;
  private final int[] places;
  private final int shift;

  private ClusterIndex(List<String> names, Map<Long, List<Integer>> byCode) {
    this.names = names;
    this.codes = byCode.keySet().stream().mapToLong(Long::longValue).toArray();
    this.clusters =
        byCode.values().stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    int bits = Long.SIZE - Long.numberOfLeadingZeros(codes.length * 2L + 1);
    this.places = new int[1 << bits];
    this.shift = Long.SIZE - bits;
    Arrays.fill(places, -1);
    for (int place = 0; place < codes.length; place++) {
      int slot = slot(codes[place]);
      while (places[slot] >= 0) {
        slot = slot + 1 & places.length - 1;
      }
      places[slot] = place;
    }
  }

  /** Where a code is looked for first: the golden ratio spreads neighbours widely. */
  private int slot(long code) {
    return (int) (code * 0x9E3779B97F4A7C15L >>> shift);
  }

  /**
   * The index of these clusters.
   *
   * @param used names of clusters that rules use
   * @param codelists those that have codes; every other used name is a linked cluster
   */
  public static ClusterIndex of(Collection<String> used, Map<String, Codelist> codelists) {
    List<String> names = List.copyOf(new TreeSet<>(used));
    Map<Long, List<Integer>> byCode = new TreeMap<>();
    for (int id = 0; id < names.size(); id++) {
      Codelist codelist = codelists.get(names.get(id));
      Collection<Long> codes = codelist == null ? List.of(linkedCode(id)) : codelist.codes();
      for (Long code : codes) {
        byCode.computeIfAbsent(code, any -> new ArrayList<>()).add(id);
      }
    }
    return new ClusterIndex(names, byCode);
  }

  private static long linkedCode(int id) {
    return -1L - id;
  }

  /** The number that stands for a code in entries of a linked cluster. */
  public long linkedCode(String name) {
    return linkedCode(id(name));
  }

  /** Every code of every cluster: an event with another code cannot matter. */
  public long[] codes() {
    return codes.clone();
  }

  public boolean contains(String name) {
    return names.contains(name);
  }

  int id(String name) {
    int id = names.indexOf(name);
    if (id < 0) {
      throw new IllegalArgumentException("no such cluster: " + name);
    }
    return id;
  }

  int size() {
    return names.size();
  }

  /** The clusters of a code, none for a code that no rule asks about. */
  int[] of(long code) {
    int slot = slot(code);
    int place = places[slot];
    while (place >= 0) {
      if (codes[place] == code) {
        return clusters[place];
      }
      slot = slot + 1 & places.length - 1;
      place = places[slot];
    }
    return NONE;
  }
}
