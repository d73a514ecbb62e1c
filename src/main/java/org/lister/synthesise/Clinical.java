package org.lister.synthesise;

import java.util.List;

/**
 * What a hospital found and did in one episode.
 *
 * @param diagnoses ICD-10 in four characters without the dot, X as filler; the first is primary
 * @param operations OPCS-4
 */
record Clinical(List<String> diagnoses, List<String> operations) {

  /** Each is in the list of ambulatory care sensitive conditions by itself. */
  private static final List<String> SENSITIVE =
      List.of(
          "L031", "R02X", "G409", "K529", "K040", "H669", "N739", "K254", "N10X", "I209", "J459",
          "I500", "I10X", "J440", "J449", "E101", "E116", "D509", "E43X", "J181", "J13X", "A379");

  private static final List<String> OTHER =
      List.of(
          "S720", "R074", "I639", "K359", "R55X", "N201", "C349", "M169", "H259", "K409", "Z511",
          "S525", "N390", "A419", "R69X6");

  private static final List<String> SECONDARY = List.of("I489", "Z864", "E785", "N183", "F329");
  private static final List<String> HARMLESS = List.of("X292", "U201");
  private static final List<String> ELECTIVE = List.of("H221", "C751", "W401", "H202", "M459");

  /** Conditions that an operation or another diagnosis takes off the list, or that need one. */
  private static final List<Clinical> ALMOST =
      List.of(
          new Clinical(List.of("L031"), List.of("W903")),
          new Clinical(List.of("I209"), List.of("K491")),
          new Clinical(List.of("I500"), List.of("X292", "K401")),
          new Clinical(List.of("I10X"), List.of("K601")),
          new Clinical(List.of("J13X", "D571"), List.of()),
          new Clinical(List.of("J209", "I489"), List.of()),
          new Clinical(List.of("R074", "J440"), List.of()),
          new Clinical(List.of("S720", "E101", "R02X"), List.of()));

  /** Better treated in the community: counts when the admission does. */
  static Clinical sensitive(Draw draw) {
    List<String> operations = draw.chance(0.2) ? List.of(draw.oneOf(HARMLESS)) : List.<String>of();
    return draw.chance(0.06)
        ? new Clinical(List.of("J209", "J449"), operations)
        : new Clinical(withOthers(draw.oneOf(SENSITIVE), draw), operations);
  }

  /** Looks like it, and is not on the list. */
  static Clinical almostSensitive(Draw draw) {
    return draw.oneOf(ALMOST);
  }

  static Clinical other(Draw draw) {
    List<String> operations = draw.chance(0.5) ? List.of(draw.oneOf(ELECTIVE)) : List.<String>of();
    return new Clinical(withOthers(draw.oneOf(OTHER), draw), operations);
  }

  private static List<String> withOthers(String primary, Draw draw) {
    return draw.chance(0.5) ? List.of(primary) : List.of(primary, draw.oneOf(SECONDARY));
  }
}
