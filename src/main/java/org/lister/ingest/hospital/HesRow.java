package org.lister.ingest.hospital;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** A row of HES APC, its cells in the order of {@link HospitalRows#COLUMNS}. */
record HesRow(Row row) {

  private static final Map<String, Integer> PLACES = places();

  private static Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    HospitalRows.COLUMNS.forEach(column -> places.put(column, places.size()));
    return places;
  }

  /** What a cell says; null where it is empty. */
  @Nullable String said(String column) {
    Object cell = row.get(PLACES.get(column));
    String text = cell == null ? "" : cell.toString().trim();
    return text.isEmpty() ? null : text;
  }

  /** The whole number that a cell says, -1 when it says none. */
  int number(String column) {
    String text = said(column);
    boolean isNumber = text != null && text.length() < 10 && text.chars().allMatch(HesRow::isDigit);
    return isNumber ? Integer.parseInt(text) : -1;
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  /** Codes in their order, each as it is read; those that say nothing are null. */
  List<@Nullable String> codes(List<String> columns, Reading reading) {
    List<@Nullable String> codes = new ArrayList<>(columns.size());
    for (String column : columns) {
      String text = said(column);
      codes.add(text == null ? null : reading.of(text));
    }
    return codes;
  }

  /** What a code means; null for one that stands for nothing. */
  interface Reading {
    @Nullable String of(String text);
  }
}
