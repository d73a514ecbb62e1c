package org.lister.ingest.hospital;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipException;

/** The first look at text files of a hospital extract, for tests that spoil them. */
public final class HospitalTexts {

  private HospitalTexts() {}

  /** The names of the columns that the extract must have. */
  public static List<String> columns() {
    return HesColumn.names();
  }

  /** Why a file cannot be read; empty when it can. */
  public static String why(boolean isPacked, byte[] bytes) throws IOException {
    try {
      return HospitalText.of(isPacked, new ByteArrayInputStream(bytes)).why();
    } catch (ZipException | java.io.EOFException e) {
      return "damaged";
    }
  }
}
