package org.lister.fire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lister.domain.NhsNumber;

/**
 * Extracts of TPP's layout with as many made-up patients and events as are wanted, written as fast
 * as a disk takes them.
 */
final class MadeUpPatients {

  private static final long FIRST = 999_000_000L;
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 2_000;

  private static final String PATIENTS =
      "ID_Organisation,NHS_Number,DateBirth,Gender,LSOA,DateRegistration,DateDeRegistration,"
          + "AccountableGP,DateDissent,DateDissentWithdrawn,DateDeath\n";

  private static final String EVENTS =
      "ID_Organisation,NHS_Number,DateEvent,SNOMEDCode,NumericValue,NumericValue2";

  private final String practice;
  private final long[] numbers;

  /**
   * Patients of a practice.
   *
   * @param from how many valid numbers are passed over
   */
  MadeUpPatients(String practice, int from, int patients) {
    this.practice = practice;
    this.numbers =
        LongStream.range(FIRST, FIRST + 1_000_000)
            .filter(nine -> NhsNumber.checkDigit(nine) < 10)
            .map(nine -> nine * 10 + NhsNumber.checkDigit(nine))
            .skip(from)
            .limit(patients)
            .toArray();
  }

  /** Writes both files, so many events a patient, and an agreed extract's extra column. */
  void write(Path folder, int eventsEach, String extra) throws IOException {
    Files.createDirectories(folder);
    writePatients(folder.resolve("patients.csv"));
    try (OutputStream out = stream(folder.resolve("events.csv"))) {
      out.write(bytes(EVENTS + (extra.isEmpty() ? "" : ",Notes") + "\n"));
      writeEvents(out, eventsEach, extra.isEmpty() ? "\n" : "," + extra + "\n");
    }
  }

  private void writePatients(Path file) throws IOException {
    try (OutputStream out = stream(file)) {
      out.write(bytes(PATIENTS));
      for (long number : numbers) {
        out.write(
            bytes(practice + "," + number + ",15-Jun-1960,Female,E99000001,01-Apr-2019,,,,,\n"));
      }
    }
  }

  private void writeEvents(OutputStream out, int eventsEach, String end) throws IOException {
    byte[][] rests =
        IntStream.range(0, DAYS).mapToObj(day -> rest(day, end)).toArray(byte[][]::new);
    for (int each = 0; each < numbers.length; each++) {
      byte[] patient = bytes(practice + "," + numbers[each] + ",");
      for (int event = 0; event < eventsEach; event++) {
        out.write(patient);
        out.write(rests[(each * 7 + event) % DAYS]);
      }
    }
  }

  /** All of a row behind the patient: diabetes on some day. */
  private static byte[] rest(int day, String end) {
    LocalDate date = FIRST_DAY.plusDays(day);
    String month = date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    return bytes(
        "%02d-%s-%d,44054006,,%s".formatted(date.getDayOfMonth(), month, date.getYear(), end));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** In the place of another file, whose checksums go with it. */
  private static OutputStream stream(Path file) throws IOException {
    Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
  }
}
