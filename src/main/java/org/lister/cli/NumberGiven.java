package org.lister.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.lister.domain.NhsNumber;
import org.lister.domain.Stopped;

/** An NHS number that stands in the first line of a file or of the standard input. */
final class NumberGiven {

  /** Ten digits, blanks among them, and whatever a spreadsheet puts before a text. */
  private static final int LONGEST_LINE = 100;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private NumberGiven() {}

  /**
   * The number.
   *
   * @param file a path; - for standard input
   * @throws Stopped.Mistake when it holds none; what it holds is never repeated
   */
  static NhsNumber in(String file, InputStream standardInput) {
    long number = NhsNumber.read(firstLine(file, standardInput));
    if (NhsNumber.fault(number) != null) {
      throw new Stopped.Mistake(
          "Cannot explain: the first line given is not a valid NHS number. Write ten digits.");
    }
    return new NhsNumber(number);
  }

  private static String firstLine(String file, InputStream standardInput) {
    try {
      if (file.equals("-")) {
        return firstLine(standardInput);
      }
      try (InputStream bytes = Files.newInputStream(Path.of(file))) {
        return firstLine(bytes);
      }
    } catch (IOException | InvalidPathException e) {
      throw new Stopped.Mistake(
          "Cannot explain: the file named with --patient is not there or not readable. Name another.");
    }
  }

  private static String firstLine(InputStream bytes) throws IOException {
    byte[] line = new byte[LONGEST_LINE];
    int length = 0;
    int next = bytes.read();
    while (next >= 0 && next != '\n' && length < LONGEST_LINE) {
      line[length++] = (byte) next;
      next = bytes.read();
    }
    String text = new String(line, 0, length, StandardCharsets.UTF_8);
    return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
  }
}
