package org.lister.agree.entries;

import java.util.List;
import org.lister.domain.Problem;
import org.lister.store.TableVersion;

/**
 * What was entered.
 *
 * @param rows of the file
 * @param refused how many of them were refused; all are in the report
 * @param first the first of them, by line
 * @param report URI of the report of refused rows
 */
public record EnterResult(
    long rows,
    long refused,
    List<Problem> first,
    String report,
    List<TableVersion> read,
    List<TableVersion> written) {

  public EnterResult {
    first = List.copyOf(first);
    read = List.copyOf(read);
    written = List.copyOf(written);
  }

  public long entered() {
    return rows - refused;
  }
}
