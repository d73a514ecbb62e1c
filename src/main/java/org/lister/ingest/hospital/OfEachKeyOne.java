package org.lister.ingest.hospital;

import java.util.Iterator;
import java.util.Map;
import org.apache.commons.collections4.IteratorUtils;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.lister.store.SideCounts;

/** Keeps the first of the rows with the same EPIKEY, which stand together, and counts all. */
record OfEachKeyOne(SideCounts<String> counts)
    implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {

  /** What becomes of a row: one of these three. */
  static final String KEPT = "kept";

  static final String DUPLICATE = "duplicate";
  static final String WITHOUT_KEY = "without key";

  private static final int EPIKEY = 0;
  private static final int FAULT = 2;

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    Map<String, long[]> own = counts.ofThisTask();
    UTF8String[] last = new UTF8String[1];
    return IteratorUtils.filteredIterator(rows, row -> isKept(row, last, own));
  }

  private static boolean isKept(InternalRow row, UTF8String[] last, Map<String, long[]> own) {
    UTF8String key = row.isNullAt(EPIKEY) ? null : row.getUTF8String(EPIKEY);
    String end = end(key, last[0]);
    count(end, own);
    if (!end.equals(KEPT)) {
      return false;
    }
    last[0] = key == null ? null : key.clone();
    if (!row.isNullAt(FAULT)) {
      count(row.getUTF8String(FAULT).toString(), own);
    }
    return true;
  }

  private static String end(@Nullable UTF8String key, @Nullable UTF8String last) {
    if (key == null) {
      return WITHOUT_KEY;
    }
    return key.equals(last) ? DUPLICATE : KEPT;
  }

  private static void count(String counted, Map<String, long[]> own) {
    own.computeIfAbsent(counted, any -> new long[1])[0]++;
  }
}
