package org.lister.bench.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Codelist;
import org.lister.domain.rules.Extraction.Source;

/**
 * A code that belongs to a slot, and the days on which it counts there.
 *
 * @param part what an entry of this code is to the slot
 */
record CodeRow(long code, int slot, Part part, Days days) {

  /** The code of entries that come from linked admissions. */
  static final long ADMISSION = -1;

  /** What an entry is to its slot. Its number stands in the table of codes. */
  enum Part {
    ENTRY,
    VALUE,
    BOTH,
    FIRST,
    SECOND
  }

  /** Every row of the table of codes. */
  static List<CodeRow> of(Collection<Slot> slots, Map<String, Codelist> codelists) {
    List<CodeRow> rows = new ArrayList<>();
    for (Slot slot : slots) {
      List<Part> parts = parts(slot.source());
      List<String> clusters = slot.source().clusters();
      for (int place = 0; place < clusters.size(); place++) {
        for (long code : codes(codelists.get(clusters.get(place)))) {
          rows.add(new CodeRow(code, slot.number(), parts.get(place), slot.days()));
        }
      }
    }
    return rows;
  }

  private static Collection<Long> codes(@Nullable Codelist codelist) {
    return codelist == null ? List.of(ADMISSION) : codelist.codes();
  }

  private static List<Part> parts(Source source) {
    if (source instanceof Source.Entries) {
      return List.of(Part.ENTRY);
    }
    return source instanceof Source.Pair
        ? List.of(Part.BOTH, Part.FIRST, Part.SECOND)
        : List.of(Part.VALUE);
  }

  /** The row as SQL: code, slot, part, from_day, to_day. */
  String sql() {
    return "(CAST(%d AS BIGINT), CAST(%d AS SMALLINT), CAST(%d AS TINYINT), %s, %s)"
        .formatted(code, slot, part.ordinal(), Days.sql(days.from()), Days.sql(days.to()));
  }
}
