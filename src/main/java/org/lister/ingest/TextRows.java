package org.lister.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Supplier;

/** The rows of an inspected text file. */
final class TextRows implements ArrivedRows {

  private final TextRow row;
  private final CloseableIterator<Boolean> lines;

  /**
   * Opens a file.
   *
   * @param header the cells of its first line
   */
  TextRows(
      Content content, Supplier supplier, List<String> header, Reading[] readings, InputStream in)
      throws IOException {
    this.row = new TextRow(content, supplier, header, readings);
    this.lines =
        AgreedText.cells(supplier.text())
            .build(row, AgreedText.characters(supplier.text(), in))
            .iterator();
    lines.next();
  }

  @Override
  public boolean next() {
    boolean isThere = lines.hasNext();
    if (isThere) {
      lines.next();
    }
    return isThere;
  }

  @Override
  public TypedRow typed() {
    return row.typed;
  }

  @Override
  public long line() {
    return row.line();
  }

  @Override
  public @Nullable Object said(int column) {
    return row.said(column);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** Types each cell where it lies in the reader's buffer, and keeps a copy in one text a row. */
  private static final class TextRow extends AbstractBaseCsvCallbackHandler<Boolean> {

    private static final int NOBODY_ASKED = -1;

    private final TypedRow typed;
    private final String nullText;
    private final int[] columns;
    private final Reading[] readings;
    private final StringBuilder copy = new StringBuilder();
    private final int[] starts;
    private final int[] ends;

    TextRow(Content content, Supplier supplier, List<String> header, Reading[] readings) {
      this.typed = new TypedRow(content);
      this.nullText = supplier.nullText();
      this.readings = readings;
      this.starts = new int[readings.length];
      this.ends = new int[readings.length];
      this.columns =
          header.stream()
              .mapToInt(name -> place(content.columns(), content.in(supplier), name))
              .toArray();
      leaveOutRepeated(columns);
    }

    private static int place(List<String> columns, Supplier.File agreed, String name) {
      for (int place = 0; place < columns.size(); place++) {
        if (name.equals(agreed.columns().get(columns.get(place)))) {
          return place;
        }
      }
      return NOBODY_ASKED;
    }

    /** Of two cells under one name the first counts. */
    private static void leaveOutRepeated(int[] columns) {
      for (int field = 0; field < columns.length; field++) {
        for (int before = 0; before < field; before++) {
          if (columns[before] == columns[field]) {
            columns[field] = NOBODY_ASKED;
          }
        }
      }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      typed.clear();
      copy.setLength(0);
    }

    @Override
    protected void handleField(int field, char[] buffer, int from, int length, boolean quoted) {
      if (field >= columns.length || columns[field] == NOBODY_ASKED) {
        return;
      }
      Slice cell = new Slice(buffer, from, length).trimmed();
      if (cell.length() > 0 && !nullText.contentEquals(cell)) {
        keep(columns[field], cell);
        readings[columns[field]].text(cell, typed);
      }
    }

    private void keep(int column, Slice cell) {
      starts[column] = copy.length();
      copy.append(cell.buffer(), cell.from(), cell.length());
      ends[column] = copy.length();
    }

    @Override
    protected Boolean buildRecord() {
      typed.putMissing(columns.length - getFieldCount());
      return Boolean.TRUE;
    }

    long line() {
      return getStartingLineNumber();
    }

    @Nullable String said(int column) {
      return typed.isEmpty(column) ? null : copy.substring(starts[column], ends[column]);
    }
  }
}
