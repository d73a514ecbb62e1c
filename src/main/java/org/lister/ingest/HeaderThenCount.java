package org.lister.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps the cells of the first line and counts the others without making strings of them. */
final class HeaderThenCount extends AbstractBaseCsvCallbackHandler<Boolean> {

  private static final int MOST_COLUMNS = 1_000;

  private final List<String> header = new ArrayList<>();
  private final AtomicLong lines = new AtomicLong();

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (!hasHeader() && !hasTooManyColumns()) {
      header.add(new String(buffer, offset, length).trim());
    }
  }

  @Override
  protected Boolean buildRecord() {
    if (getRecordType() == RecordType.EMPTY) {
      return Boolean.FALSE;
    }
    lines.incrementAndGet();
    return Boolean.TRUE;
  }

  List<String> header() {
    return List.copyOf(header);
  }

  /** So many that none of the others is kept. */
  boolean hasTooManyColumns() {
    return header.size() > MOST_COLUMNS;
  }

  boolean hasHeader() {
    return lines.get() > 0;
  }

  long rows() {
    return Math.max(0, lines.get() - 1);
  }
}
