package org.lister.link;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.collections4.iterators.PeekingIterator;
import org.apache.spark.sql.catalyst.InternalRow;

/** The lists that patients are on, asked for by ascending NHS numbers. */
final class Lists {

  private static final int NHS_NUMBER = 0;
  private static final int PRACTICE = 1;
  private static final int WHEN = 2;

  private final PeekingIterator<InternalRow> rows;
  private final List<OnList> found = new ArrayList<>();
  private final long[] asked = {EpisodeRow.WITHOUT_NUMBER};

  /**
   * Over rows of nhs_number, practice and when.
   *
   * @param rows in order of NHS number, each valid until the next
   */
  Lists(Iterator<InternalRow> rows) {
    this.rows = PeekingIterator.peekingIterator(rows);
  }

  /** The lists of a number, which is that of the last call or a greater one. */
  List<OnList> of(long number) {
    if (asked[0] != number) {
      asked[0] = number;
      found.clear();
      while (rows.hasNext() && rows.peek().getLong(NHS_NUMBER) <= number) {
        InternalRow row = rows.next();
        if (row.getLong(NHS_NUMBER) == number) {
          found.add(new OnList(row.getUTF8String(PRACTICE).clone(), row.getInt(WHEN)));
        }
      }
    }
    return found;
  }
}
