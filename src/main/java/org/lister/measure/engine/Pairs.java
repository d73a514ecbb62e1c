package org.lister.measure.engine;

/**
 * Two values of one day, as one entry or as two. Of several on one day: the lowest first value and,
 * apart from it, the lowest second.
 */
final class Pairs {

  private final int both;
  private final int first;
  private final int second;

  Pairs(int both, int first, int second) {
    this.both = both;
    this.first = first;
    this.second = second;
  }

  void pick(Patient patient, int slot, Window window, int step) {
    double from = window.from(patient);
    double to = window.to(patient);
    double day =
        Days.better(wholeDay(patient, from, to, step), splitDay(patient, from, to, step), step);
    patient.put(slot, day);
    patient.put(slot + 1, Double.NaN);
    patient.put(slot + 2, Double.NaN);
    if (!Double.isNaN(day)) {
      lowestOf(patient, slot, (int) day);
    }
  }

  private double wholeDay(Patient patient, double from, double to, int step) {
    int size = patient.size(both);
    for (int entry = Entries.start(size, step); entry >= 0 && entry < size; entry += step) {
      int day = patient.day(both, entry);
      if (isWhole(patient, entry) && Entries.isWithin(day, from, to)) {
        return day;
      }
    }
    return Double.NaN;
  }

  private double splitDay(Patient patient, double from, double to, int step) {
    int size = patient.size(first);
    for (int entry = Entries.start(size, step); entry >= 0 && entry < size; entry += step) {
      int day = patient.day(first, entry);
      boolean valued = !Double.isNaN(patient.first(first, entry));
      if (valued && Entries.isWithin(day, from, to) && !isNone(lowest(patient, second, day))) {
        return day;
      }
    }
    return Double.NaN;
  }

  private void lowestOf(Patient patient, int slot, int day) {
    double lowestFirst = Double.NaN;
    double lowestSecond = Double.NaN;
    for (int entry = 0; entry < patient.size(both); entry++) {
      if (patient.day(both, entry) == day && isWhole(patient, entry)) {
        lowestFirst = Entries.lowest(lowestFirst, patient.first(both, entry));
        lowestSecond = Entries.lowest(lowestSecond, patient.second(both, entry));
      }
    }
    double splitFirst = lowest(patient, first, day);
    double splitSecond = lowest(patient, second, day);
    if (!isNone(splitFirst) && !isNone(splitSecond)) {
      lowestFirst = Entries.lowest(lowestFirst, splitFirst);
      lowestSecond = Entries.lowest(lowestSecond, splitSecond);
    }
    patient.put(slot + 1, lowestFirst);
    patient.put(slot + 2, lowestSecond);
  }

  private static double lowest(Patient patient, int cluster, int day) {
    double lowest = Double.NaN;
    for (int entry = 0; entry < patient.size(cluster); entry++) {
      if (patient.day(cluster, entry) == day && !isNone(patient.first(cluster, entry))) {
        lowest = Entries.lowest(lowest, patient.first(cluster, entry));
      }
    }
    return lowest;
  }

  private boolean isWhole(Patient patient, int entry) {
    return !isNone(patient.first(both, entry)) && !isNone(patient.second(both, entry));
  }

  private static boolean isNone(double value) {
    return Double.isNaN(value);
  }
}
