package org.lister.ingest;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.lang3.mutable.MutableLong;
import org.jspecify.annotations.Nullable;

/** Rows that are drawn as text, as if a file had brought them: the header first. */
final class DrawnRows implements ArrivedRows {

  private final Content content;
  private final Reading[] readings;
  private final List<String> header;
  private final Iterator<List<String>> lines;
  private final TypedRow typed;
  private final @Nullable String[] said;
  private final MutableLong line = new MutableLong(1);

  DrawnRows(Content content, String drawing) {
    List<List<String>> all = drawing.strip().lines().map(DrawnRows::cells).toList();
    this.content = content;
    this.readings = new Cells(Scene.supplier("EMIS"), "X00001").readings(content);
    this.header = all.get(0);
    this.lines = all.subList(1, all.size()).iterator();
    this.typed = new TypedRow(content);
    this.said = new String[content.columns().size()];
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  @Override
  public boolean next() {
    if (!lines.hasNext()) {
      return false;
    }
    List<String> cells = lines.next();
    line.increment();
    typed.clear();
    Arrays.fill(said, null);
    put("practice", "X00001");
    for (int place = 0; place < header.size(); place++) {
      put(header.get(place), cells.get(place));
    }
    return true;
  }

  private void put(String column, String cell) {
    int place = content.place(column);
    if (place >= 0 && !cell.isEmpty()) {
      said[place] = cell;
      readings[place].text(cell, typed);
    }
  }

  @Override
  public TypedRow typed() {
    return typed;
  }

  @Override
  public long line() {
    return line.longValue();
  }

  @Override
  public @Nullable Object said(int column) {
    return said[column];
  }

  @Override
  public void close() {}
}
