package org.lister.ingest;

import java.time.LocalDate;
import java.util.Arrays;
import org.apache.commons.lang3.mutable.MutableInt;
import org.jspecify.annotations.Nullable;

/**
 * The row at hand with the types of its table, by the places of its content's columns. It is filled
 * again for every row, so that no cell becomes an object.
 */
final class TypedRow {

  /** The day of a cell that has none. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private static final int EMPTY = 0;
  private static final int MALFORMED = 1;
  private static final int UNDERSTOOD = 2;

  private final int[] states;
  private final long[] numbers;
  private final double[] decimals;
  private final @Nullable String[] words;
  private final MutableInt cellsMissing = new MutableInt();

  TypedRow(Content content) {
    int columns = content.columns().size();
    this.states = new int[columns];
    this.numbers = new long[columns];
    this.decimals = new double[columns];
    this.words = new String[columns];
  }

  /** Makes room for the next row: until something is put there, its cells say nothing. */
  void clear() {
    Arrays.fill(states, EMPTY);
    cellsMissing.setValue(0);
  }

  void putUnreadable(int column) {
    states[column] = MALFORMED;
  }

  void putNumber(int column, long number) {
    states[column] = UNDERSTOOD;
    numbers[column] = number;
  }

  void putDecimal(int column, double number) {
    states[column] = UNDERSTOOD;
    decimals[column] = number;
  }

  void putWord(int column, String word) {
    states[column] = UNDERSTOOD;
    words[column] = word;
  }

  /** Says how many cells more the header has than this row, or fewer. */
  void putMissing(int cells) {
    cellsMissing.setValue(cells);
  }

  boolean isWhole() {
    return cellsMissing.intValue() == 0;
  }

  boolean isEmpty(int column) {
    return states[column] == EMPTY;
  }

  /** The cell says something, but not what its type can hold. */
  boolean isMalformed(int column) {
    return states[column] == MALFORMED;
  }

  /** The cell says something that its type can hold. */
  boolean isUnderstood(int column) {
    return states[column] == UNDERSTOOD;
  }

  boolean isBefore(int column, long day) {
    return isUnderstood(column) && numbers[column] < day;
  }

  boolean isAfter(int column, long day) {
    return isUnderstood(column) && numbers[column] > day;
  }

  /** The number of a cell that {@link #isUnderstood}. */
  long number(int column) {
    return numbers[column];
  }

  /** Days since 1970, {@link #NO_DAY} when nothing is said or understood. */
  int day(int column) {
    return isUnderstood(column) ? (int) numbers[column] : NO_DAY;
  }

  /** The value, NaN when nothing is said or understood. */
  double decimal(int column) {
    return isUnderstood(column) ? decimals[column] : Double.NaN;
  }

  @Nullable String word(int column) {
    return isUnderstood(column) ? words[column] : null;
  }

  /** A day as a cell holds it. */
  static int day(LocalDate day) {
    return (int) day.toEpochDay();
  }
}
