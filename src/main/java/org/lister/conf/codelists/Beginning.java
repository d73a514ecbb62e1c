package org.lister.conf.codelists;

/** What the first two bytes of a file give away. */
enum Beginning {
  GZIP(0x1F, 0x8B, "it is packed (gzip). Unpack it first."),
  ZIP('P', 'K', "it is packed (zip). Unpack it first."),
  LITTLE_ENDIAN(0xFF, 0xFE, "it is UTF-16. Save it as UTF-8."),
  BIG_ENDIAN(0xFE, 0xFF, "it is UTF-16. Save it as UTF-8.");

  private final int first;
  private final int second;
  private final String why;

  Beginning(int first, int second, String why) {
    this.first = first;
    this.second = second;
    this.why = why;
  }

  static void refuse(byte[] start) throws Unreadable {
    for (Beginning each : values()) {
      if (start.length == 2
          && (start[0] & 0xFF) == each.first
          && (start[1] & 0xFF) == each.second) {
        throw new Unreadable(0, "Cannot read this file: " + each.why);
      }
    }
  }
}
