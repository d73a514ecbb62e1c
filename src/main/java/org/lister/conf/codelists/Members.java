package org.lister.conf.codelists;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The active members of RF2 simple reference sets, each with the place where it stands. Source:
 * SNOMED CT Release File Specification, 5.2.1.1 Simple Reference Set.
 */
final class Members {

  private static final List<Column> COLUMNS =
      List.of(Column.EFFECTIVE_TIME, Column.ACTIVE, Column.REFERENCE_SET, Column.MEMBER);

  private final Complaints complaints;
  private final SortedMap<Long, SortedMap<Long, Place>> sets = new TreeMap<>();

  /** Where a member stands. */
  record Place(Path file, int line) {}

  Members(Complaints complaints) {
    this.complaints = complaints;
  }

  /** Reads one more file; whether to its end. */
  boolean read(Path file, Charset encoding) {
    Delimited delimited = new Delimited(file, encoding, complaints);
    return delimited.read(COLUMNS, row -> row(delimited, row));
  }

  /** Every reference set with an active member. */
  Map<Long, SortedMap<Long, Place>> sets() {
    return Collections.unmodifiableMap(sets);
  }

  SortedMap<Long, Place> of(long referenceSet) {
    return sets.getOrDefault(referenceSet, new TreeMap<>());
  }

  private void row(Delimited file, Row row) {
    if (Release.day(row.at(Column.EFFECTIVE_TIME)).isEmpty()) {
      file.problem(
          row,
          "Cannot read the effective time '%s': it is no day as 20251001. Get the file again."
              .formatted(row.at(Column.EFFECTIVE_TIME)));
    }
    String active = row.at(Column.ACTIVE);
    if (active.equals("1")) {
      member(file, row);
    } else if (!active.equals("0")) {
      file.problem(
          row,
          "Cannot use '%s' as active: it is neither 1 nor 0. Get the file again."
              .formatted(active));
    }
  }

  private void member(Delimited file, Row row) {
    OptionalLong set = file.identifier(row, Column.REFERENCE_SET);
    OptionalLong code = file.identifier(row, Column.MEMBER);
    if (set.isEmpty() || code.isEmpty()) {
      return;
    }
    Place first =
        sets.computeIfAbsent(set.getAsLong(), each -> new TreeMap<>())
            .putIfAbsent(code.getAsLong(), new Place(file.file(), row.line()));
    if (first != null) {
      file.problem(
          row,
          "Cannot use the code %d twice in the reference set %d: it stands in line %d of %s already. Take one line out, or use the snapshot and not the full file."
              .formatted(
                  code.getAsLong(), set.getAsLong(), first.line(), first.file().getFileName()));
    }
  }
}
