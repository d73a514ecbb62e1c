package org.lister.objectstore;

/** An England that fits a store on the machine of the tests: practices of 60 patients. */
final class SmallEngland {

  private SmallEngland() {}

  /** The command that makes it up at a place. */
  static String[] synthesise(int practices, String place) {
    return new String[] {
      "synthesise",
      "--practices",
      Integer.toString(practices),
      "--patients-per-practice",
      "60",
      "--out",
      place
    };
  }
}
