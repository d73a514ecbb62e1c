package org.lister.hostile.fuzz;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lister.domain.NhsNumber;
import org.lister.domain.Supplier;

/** Rows of a practice as a supplier writes them, good ones and spoilt ones. */
public record LandedRows(Supplier supplier, String practice) {

  private static final List<String> CODES =
      List.of("44054006", "271649006", "49436004", "195967001", "999999");

  private static final int NEVER = 0;
  private static final long FIRST_NUMBER = 999_000_000L;

  /** The file of patients, none of them spoilt. */
  public byte[] goodPatients(int count) {
    return patients(Dice.of(count), count, NEVER);
  }

  /** A line of the file of patients, of these cells alone. */
  public String patient(Map<String, String> cells) {
    List<String> columns = List.copyOf(supplier.patients().columns().keySet());
    return line(Dice.of(0), columns, cells, NEVER) + "\n";
  }

  /** The same as text. */
  public String patientsText(int count) {
    return patientsText(Dice.of(count), count, NEVER);
  }

  /** The file of events, none of them spoilt. */
  public byte[] goodEvents(int count, int patients) {
    return events(Dice.of(count), count, patients, NEVER);
  }

  /** The file of patients. */
  byte[] patients(Dice dice, int count, int spoiltOneIn) {
    return bytes(patientsText(dice, count, spoiltOneIn));
  }

  private String patientsText(Dice dice, int count, int spoiltOneIn) {
    List<String> columns = List.copyOf(supplier.patients().columns().keySet());
    List<String> lines = new ArrayList<>(List.of(header(columns, supplier.patients())));
    for (int nth = 0; nth < count; nth++) {
      Map<String, String> cells =
          Map.of(
              "practice", practice,
              "nhs_number", number(nth),
              "date_of_birth", day(LocalDate.of(1930, 1, 1).plusDays(dice.below(30_000))),
              "sex", dice.of(List.copyOf(supplier.sexes().keySet())),
              "lsoa", "E99000001",
              "registered_from", day(LocalDate.of(2000, 1, 1).plusDays(dice.below(9_000))),
              "named_gp", "X9000011");
      lines.add(line(dice, columns, cells, spoiltOneIn));
    }
    return text(lines);
  }

  /** The file of events, each of one of so many patients. */
  byte[] events(Dice dice, int count, int patients, int spoiltOneIn) {
    List<String> columns = List.copyOf(supplier.events().columns().keySet());
    List<String> lines = new ArrayList<>(List.of(header(columns, supplier.events())));
    for (int nth = 0; nth < count; nth++) {
      Map<String, String> cells =
          Map.of(
              "practice", practice,
              "nhs_number", number(dice.below(patients)),
              "date", day(LocalDate.of(2010, 1, 1).plusDays(dice.below(5_900))),
              "code", dice.of(CODES),
              "value1", dice.oneIn(2) ? "" : String.valueOf(dice.below(400)));
      lines.add(line(dice, columns, cells, spoiltOneIn));
    }
    return bytes(text(lines));
  }

  /** Made-up numbers one after the other, those left out that no check digit fits. */
  static String number(int nth) {
    long nine = FIRST_NUMBER + nth * 3L;
    while (NhsNumber.checkDigit(nine) == 10) {
      nine++;
    }
    return String.valueOf(nine * 10 + NhsNumber.checkDigit(nine));
  }

  private String header(List<String> columns, Supplier.File file) {
    return String.join(delimiter(), columns.stream().map(file.columns()::get).toList());
  }

  private String line(Dice dice, List<String> columns, Map<String, String> cells, int spoiltOneIn) {
    List<String> line =
        new ArrayList<>(columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
    if (spoiltOneIn != NEVER && dice.oneIn(spoiltOneIn)) {
      spoil(dice, line);
    }
    return String.join(delimiter(), line);
  }

  private void spoil(Dice dice, List<String> line) {
    int place = dice.below(line.size());
    switch (dice.below(5)) {
      case 0 -> line.set(place, line.get(dice.below(line.size())));
      case 1 -> line.remove(place);
      case 2 -> line.add(place, dice.nastyCell(supplier.text().delimiter()));
      case 3 -> line.set(place, line.get(place) + dice.nastyCell(supplier.text().delimiter()));
      default -> line.set(place, dice.nastyCell(supplier.text().delimiter()));
    }
  }

  private String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(supplier.dateFormats().get(0), Locale.ENGLISH));
  }

  private String delimiter() {
    return String.valueOf(supplier.text().delimiter());
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private byte[] bytes(String text) {
    byte[] plain = text.getBytes(Charset.forName(supplier.text().encoding()));
    return supplier.text().compression() == Supplier.Compression.GZIP
        ? FileReaders.packed(plain)
        : plain;
  }
}
