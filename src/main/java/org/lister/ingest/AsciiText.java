package org.lister.ingest;

import org.apache.spark.unsafe.types.UTF8String;

/** A text of Spark's whose characters are a byte each, read where it lies. */
record AsciiText(UTF8String bytes, int from, int length) implements CharSequence {

  /** A text without blanks at its ends, as {@link String#trim()} has them. */
  static CharSequence trimmed(UTF8String text) {
    int start = 0;
    int end = text.numBytes();
    while (start < end && text.getByte(start) <= ' ' && text.getByte(start) >= 0) {
      start++;
    }
    while (end > start && text.getByte(end - 1) <= ' ' && text.getByte(end - 1) >= 0) {
      end--;
    }
    return isAscii(text, start, end)
        ? new AsciiText(text, start, end - start)
        : text.toString().trim();
  }

  private static boolean isAscii(UTF8String text, int start, int end) {
    for (int place = start; place < end; place++) {
      if (text.getByte(place) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public char charAt(int index) {
    return (char) bytes.getByte(from + index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new AsciiText(bytes, from + start, end - start);
  }

  @Override
  public String toString() {
    return bytes.toString().substring(from, from + length);
  }
}
