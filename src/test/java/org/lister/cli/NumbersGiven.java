package org.lister.cli;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;

/** The reading of NHS numbers that `explain` is given, for tests that spoil them. */
public final class NumbersGiven {

  private NumbersGiven() {}

  public static void inFile(Path file) {
    NumberGiven.in(file.toString(), new ByteArrayInputStream(new byte[0]));
  }

  public static void onStandardInput(byte[] bytes) {
    NumberGiven.in("-", new ByteArrayInputStream(bytes));
  }
}
