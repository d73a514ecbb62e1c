package org.lister.measure.engine;

import java.util.Arrays;
import org.lister.domain.rules.Extraction.Registration;

/**
 * One patient's record as the program reads it: registration, entries by cluster in order of day,
 * and the fields already worked out. One object serves every patient of a task in turn.
 */
public class Patient {

  private static final int FIRST_SIZE = 8;

  private final ClusterIndex clusters;
  private final double[] registration = new double[Registration.values().length];
  private final int[] sizes;
  private final int[][] days;
  private final double[][] firsts;
  private final double[][] seconds;
  private final double[] values;
  private final boolean[] known;

  Patient(ClusterIndex clusters, int slots, int fields) {
    this.clusters = clusters;
    this.sizes = new int[clusters.size()];
    this.days = new int[clusters.size()][FIRST_SIZE];
    this.firsts = new double[clusters.size()][FIRST_SIZE];
    this.seconds = new double[clusters.size()][FIRST_SIZE];
    this.values = new double[slots];
    this.known = new boolean[fields];
  }

  /** Forgets the patient before. Days are days since 1970-01-01; NaN for what is not recorded. */
  public void begin(double birth, double sex, double registered, double death) {
    registration[Registration.DATE_OF_BIRTH.ordinal()] = birth;
    registration[Registration.SEX.ordinal()] = sex;
    registration[Registration.REGISTRATION_DATE.ordinal()] = registered;
    registration[Registration.DATE_OF_DEATH.ordinal()] = death;
    Arrays.fill(sizes, 0);
    Arrays.fill(known, false);
  }

  /** The clusters of a code, to be asked before what else an event says is looked at. */
  public int[] clustersOf(long code) {
    return clusters.of(code);
  }

  /** Adds an entry; days must not go back. NaN for a value that is not recorded. */
  public void add(int day, long code, double first, double second) {
    add(day, clusters.of(code), first, second);
  }

  /** The same, of a code whose clusters were asked for. */
  public void add(int day, int[] clusters, double first, double second) {
    for (int cluster : clusters) {
      int size = sizes[cluster];
      if (size == days[cluster].length) {
        days[cluster] = Arrays.copyOf(days[cluster], size * 2);
        firsts[cluster] = Arrays.copyOf(firsts[cluster], size * 2);
        seconds[cluster] = Arrays.copyOf(seconds[cluster], size * 2);
      }
      days[cluster][size] = day;
      firsts[cluster][size] = first;
      seconds[cluster][size] = second;
      sizes[cluster] = size + 1;
    }
  }

  /** Whether there is an entry in any of these clusters. */
  boolean hasAny(int[] wanted) {
    for (int cluster : wanted) {
      if (sizes[cluster] > 0) {
        return true;
      }
    }
    return false;
  }

  double item(Registration item) {
    return registration[item.ordinal()];
  }

  int size(int cluster) {
    return sizes[cluster];
  }

  int day(int cluster, int entry) {
    return days[cluster][entry];
  }

  double first(int cluster, int entry) {
    return firsts[cluster][entry];
  }

  double second(int cluster, int entry) {
    return seconds[cluster][entry];
  }

  boolean knows(int field) {
    return known[field];
  }

  void nowKnows(int field) {
    known[field] = true;
  }

  double value(int slot) {
    return values[slot];
  }

  void put(int slot, double value) {
    values[slot] = value;
  }
}
