package org.lister.ingest;

/**
 * A piece of a buffer, read where it lies: a text of its own for each cell of England would cost
 * more than all that is asked of it. Valid as long as its buffer is.
 */
record Slice(char[] buffer, int from, int length) implements CharSequence {

  /** Without blanks at its ends, as {@link String#trim()} has them. */
  Slice trimmed() {
    int start = from;
    int end = from + length;
    while (start < end && buffer[start] <= ' ') {
      start++;
    }
    while (end > start && buffer[end - 1] <= ' ') {
      end--;
    }
    return new Slice(buffer, start, end - start);
  }

  @Override
  public char charAt(int index) {
    return buffer[from + index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new Slice(buffer, from + start, end - start);
  }

  @Override
  public String toString() {
    return new String(buffer, from, length);
  }
}
