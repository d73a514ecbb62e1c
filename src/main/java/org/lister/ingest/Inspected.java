package org.lister.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lister.domain.Supplier;

/**
 * What one look through a whole file has told.
 *
 * @param sha256 of the bytes as they arrived
 * @param rows rows after the header
 * @param header the names in the first line of a text file, none for Parquet
 * @param types the types of a Parquet file's agreed columns as JSON, in the order of the content's
 *     columns; empty for text
 */
record Inspected(
    Arrived file,
    String sha256,
    long rows,
    List<String> header,
    String types,
    List<Finding> findings)
    implements Serializable {

  Inspected {
    header = List.copyOf(header);
    findings = List.copyOf(findings);
  }

  /** The same with one more finding. */
  Inspected with(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return new Inspected(file, sha256, rows, header, types, more);
  }

  /** Findings about the names of columns, the same for text and Parquet. */
  static List<Finding> ofColumns(Arrived file, Supplier supplier, List<String> header) {
    List<String> agreed = List.copyOf(file.content().in(supplier).columns().values());
    List<String> missing = agreed.stream().filter(name -> !header.contains(name)).sorted().toList();
    long extra = header.stream().filter(name -> !agreed.contains(name)).count();
    if (!missing.isEmpty()) {
      return List.of(
          new Finding(
              FileFault.COLUMN_MISSING, file.name() + " has no " + String.join(", ", missing)));
    }
    return extra == 0
        ? List.of()
        : List.of(
            new Finding(
                FileFault.COLUMN_EXTRA,
                file.name() + " has " + extra + " columns nobody asked for; they are not kept"));
  }
}
