package org.lister.cluster;

/**
 * What a line of Lister's code has Spark do, in however many tasks.
 *
 * @param stage of Lister
 * @param place file and line
 */
record Step(String stage, String place) implements Comparable<Step> {

  boolean isIn(String file) {
    return place.startsWith(file + ".java:");
  }

  @Override
  public int compareTo(Step other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return stage + ", " + place;
  }
}
