package org.lister.synthesise;

/**
 * Codes and areas of organisations that do not exist: every code begins with X, which no real
 * practice's does. About six practices make a network, ten networks a sub-ICB location, five of
 * these two ICBs and six ICBs a region; England, however small, has two sub-ICB locations where it
 * has two networks, so that areas can be compared.
 */
record Organisations(int practices) {

  private static final int GPS_A_PRACTICE = 100;

  /** One practice's areas, each by its number from 0. */
  record Areas(int pcn, int subIcb, int icb, int region) {}

  static String practice(int index) {
    return padded("X", 5, index + 1);
  }

  static String gp(int practice, int number) {
    return padded("XG", 6, practice * GPS_A_PRACTICE + number + 1);
  }

  static String hospital(int number) {
    return padded("X", 2, number);
  }

  static String lsoa(int number) {
    return padded("E99", 6, number % 1_000_000);
  }

  /** Letters, then a number of so many digits. */
  private static String padded(String letters, int digits, int number) {
    String written = Integer.toString(number);
    return letters + "0".repeat(digits - written.length()) + written;
  }

  Areas areas(int practice) {
    int pcn = share(practice, practices, pcns());
    int subIcb = share(pcn, pcns(), subIcbs());
    int icb = share(subIcb, subIcbs(), icbs());
    return new Areas(pcn, subIcb, icb, share(icb, icbs(), regions()));
  }

  int pcns() {
    return (practices + 5) / 6;
  }

  int subIcbs() {
    return Math.min(pcns(), Math.max(2, pcns() / 10));
  }

  int icbs() {
    return Math.max(1, subIcbs() * 2 / 5);
  }

  int regions() {
    return Math.max(1, icbs() / 6);
  }

  private static int share(int place, int of, int among) {
    return (int) ((long) place * among / of);
  }
}
