package org.lister.conf.codelists;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Terms for codes that come without: RF2 descriptions, or {@code code,term}. Of active descriptions
 * the fully specified name is taken, without the kind in brackets at its end; else the first.
 * Source: SNOMED CT Release File Specification, 4.2.2 Description File.
 */
final class Terms {

  private static final String FULLY_SPECIFIED = "900000000000003001";

  private final Complaints complaints;
  private final Set<Long> needed;
  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, String> others = new HashMap<>();
  private final Set<Long> inactive = new HashSet<>();

  /**
   * @param needed the codes whose terms are kept
   */
  Terms(Set<Long> needed, Complaints complaints) {
    this.needed = Set.copyOf(needed);
    this.complaints = complaints;
  }

  void read(Path file, Charset encoding) {
    new Delimited(file, encoding, complaints).read(List.of(Column.CODE, Column.TERM), this::row);
  }

  /** The term of a code; empty when none came. */
  String of(long code) {
    return names.getOrDefault(code, others.getOrDefault(code, ""));
  }

  /** Whether descriptions of the code came and every one of them is inactive. */
  boolean isInactive(long code) {
    return inactive.contains(code) && of(code).isEmpty();
  }

  /** Rows of codes that nobody asks for are passed over, whatever is wrong with them. */
  private void row(Row row) {
    OptionalLong code = row.identifier(Column.CODE);
    if (code.isEmpty() || !needed.contains(code.getAsLong())) {
      return;
    }
    String term = row.at(Column.TERM);
    if (row.at(Column.ACTIVE).equals("0")) {
      inactive.add(code.getAsLong());
    } else if (row.at(Column.TYPE).equals(FULLY_SPECIFIED)) {
      names.putIfAbsent(code.getAsLong(), term.replaceFirst(" \\([^()]*\\)$", ""));
    } else {
      others.putIfAbsent(code.getAsLong(), term);
    }
  }
}
