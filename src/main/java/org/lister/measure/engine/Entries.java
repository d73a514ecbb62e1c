package org.lister.measure.engine;

import java.util.function.DoublePredicate;

/** Loops over a patient's entries of one cluster, which stand in order of day. */
final class Entries {

  private Entries() {}

  static int count(Patient patient, int cluster, Window window) {
    double from = window.from(patient);
    double to = window.to(patient);
    int count = 0;
    for (int entry = 0; entry < patient.size(cluster); entry++) {
      if (isWithin(patient.day(cluster, entry), from, to)) {
        count++;
      }
    }
    return count;
  }

  static int days(Patient patient, int cluster, Window window) {
    double from = window.from(patient);
    double to = window.to(patient);
    int count = 0;
    int before = Integer.MIN_VALUE;
    for (int entry = 0; entry < patient.size(cluster); entry++) {
      int day = patient.day(cluster, entry);
      if (day != before && isWithin(day, from, to)) {
        count++;
        before = day;
      }
    }
    return count;
  }

  /** Taking each entry as soon as it is far enough from the one taken before takes the most. */
  static int spaced(Patient patient, int cluster, Window window, int apart) {
    double from = window.from(patient);
    double to = window.to(patient);
    int count = 0;
    double next = Double.NEGATIVE_INFINITY;
    for (int entry = 0; entry < patient.size(cluster); entry++) {
      int day = patient.day(cluster, entry);
      if (day >= next && isWithin(day, from, to)) {
        count++;
        next = (double) day + apart;
      }
    }
    return count;
  }

  /** The first day met that lies within; step 1 walks from the earliest, -1 from the latest. */
  static double pickDay(Patient patient, int cluster, Window window, int step) {
    double from = window.from(patient);
    double to = window.to(patient);
    for (int entry = start(patient.size(cluster), step);
        entry >= 0 && entry < patient.size(cluster);
        entry += step) {
      if (isWithin(patient.day(cluster, entry), from, to)) {
        return patient.day(cluster, entry);
      }
    }
    return Double.NaN;
  }

  /** Day and value of the first day met that has such a value; of one day the lowest. */
  static void pickValue(
      Patient patient, int slot, int cluster, DoublePredicate counts, Window window, int step) {
    double from = window.from(patient);
    double to = window.to(patient);
    double picked = Double.NaN;
    double lowest = Double.NaN;
    for (int entry = start(patient.size(cluster), step);
        entry >= 0 && entry < patient.size(cluster);
        entry += step) {
      int day = patient.day(cluster, entry);
      if (!Double.isNaN(picked) && day != picked) {
        break;
      }
      double value = patient.first(cluster, entry);
      if (counts.test(value) && isWithin(day, from, to)) {
        picked = day;
        lowest = lowest(lowest, value);
      }
    }
    patient.put(slot, picked);
    patient.put(slot + 1, lowest);
  }

  static int start(int size, int step) {
    return step > 0 ? 0 : size - 1;
  }

  static boolean isWithin(int day, double from, double to) {
    return day >= from && day <= to;
  }

  /** The lower of two, where NaN is none. */
  static double lowest(double left, double right) {
    return Double.isNaN(left) || right < left ? right : left;
  }
}
