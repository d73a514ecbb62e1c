package org.lister.reconcile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lister.domain.Agreement;
import org.lister.store.TableVersion;

/**
 * What a comparison came to.
 *
 * @param rows rows of the other source's file
 * @param faults those of them that were not compared
 * @param practices counts of practices, by how they stand
 * @param england sums of practices, by how they stand
 * @param summary all of it to be read, as Markdown
 */
public record ReconcileResult(
    long rows,
    long faults,
    Map<Agreement, Long> practices,
    Map<Agreement, Long> england,
    String summary,
    List<TableVersion> read,
    List<TableVersion> written) {

  public ReconcileResult {
    practices = Map.copyOf(practices);
    england = Map.copyOf(england);
    read = List.copyOf(read);
    written = List.copyOf(written);
  }

  static ReconcileResult of(
      TheirFile file,
      Findings findings,
      String summary,
      List<TableVersion> read,
      List<TableVersion> written) {
    return new ReconcileResult(
        file.rows(),
        findings.faults().stream().mapToLong(Findings.Faults::rows).sum(),
        counts(findings, Pairs.PRACTICE),
        counts(findings, Pairs.ENGLAND),
        summary,
        read,
        written);
  }

  /** Whether nobody has to look. */
  public boolean isWithinTolerance() {
    return broken() == 0;
  }

  /** Counts that differ by more than the tolerance, or that Lister lacks. */
  public long broken() {
    return broken(practices) + broken(england);
  }

  private static long broken(Map<Agreement, Long> counts) {
    return counts.entrySet().stream()
        .filter(each -> each.getKey().isBroken())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Map<Agreement, Long> counts(Findings findings, String level) {
    Map<Agreement, Long> counts = new EnumMap<>(Agreement.class);
    for (Agreement agreement : Agreement.values()) {
      counts.put(agreement, findings.counts(level, agreement));
    }
    return counts;
  }
}
