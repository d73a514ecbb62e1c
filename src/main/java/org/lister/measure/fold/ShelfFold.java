package org.lister.measure.fold;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Ruleset;
import org.lister.measure.engine.ClusterIndex;
import org.lister.measure.engine.Patient;
import org.lister.measure.engine.Program;
import org.lister.store.OpenShelf;
import org.lister.store.ShelfFile;
import org.lister.store.ShelfWork;
import org.lister.store.TableName;

/**
 * Works out a shelf: for each registered patient the entries are gathered, the program is asked,
 * the outcomes are written and counted.
 *
 * @param unallocated the GP of those who have none
 * @param linked the cluster of linked admissions, if any rule asks about it
 */
public record ShelfFold(
    String service,
    List<Ruleset> rulesets,
    QualifyingDates dates,
    ClusterIndex clusters,
    String unallocated,
    String linked)
    implements ShelfWork<Long> {

  private static final String PERIOD_END = "period_end";

  public ShelfFold {
    rulesets = List.copyOf(rulesets);
  }

  /** The columns of patients that the fold reads. */
  public static String[] patientColumns() {
    return Registrations.COLUMNS.clone();
  }

  /** The columns of links that the fold reads. */
  public static String[] linkColumns() {
    return Admissions.COLUMNS.clone();
  }

  /** How many patients there were. */
  @Override
  public Long of(OpenShelf shelf) throws IOException {
    return new Walk(shelf).all();
  }

  /** One walk over a shelf. */
  private final class Walk {

    private final OpenShelf shelf;
    private final Program program = new Program(rulesets, dates, clusters);
    private final Patient patient = program.patient();
    private final List<CountLines> lines = CountLines.of(rulesets);
    private final PracticeCounts counts = new PracticeCounts(lines);
    private final Registrations registrations;
    private final Records records;
    private final Admissions admissions;
    private final Elsewhere elsewhere;
    private final SpecificInternalRow row =
        new SpecificInternalRow(TableName.OUTCOMES.fileSchema());
    private UTF8String practice = UTF8String.EMPTY_UTF8;

    Walk(OpenShelf shelf) {
      this.shelf = shelf;
      this.registrations =
          new Registrations(
              shelf.read(TableName.PATIENTS),
              (int) dates.periodEnd().toEpochDay(),
              UTF8String.fromString(unallocated));
      this.elsewhere = new Elsewhere(shelf.read(TableName.COUNTED_ELSEWHERE));
      this.records = new Records(shelf.read(TableName.EVENTS));
      this.admissions =
          clusters.contains(linked)
              ? new Admissions(shelf.read(TableName.LINKS), clusters.linkedCode(linked))
              : new Admissions(Collections.emptyIterator(), 0);
    }

    long all() throws IOException {
      ShelfFile[] outcomes = new ShelfFile[rulesets.size()];
      long patients = 0;
      while (registrations.next()) {
        if (registrations.practice() != practice) {
          finishPractice();
          practice = registrations.practice();
        }
        long number = registrations.number();
        if (elsewhere.counts(practice, number)) {
          continue;
        }
        registrations.begin(patient);
        records.addTo(patient, practice, number);
        admissions.addTo(patient, practice, number);
        decide(number, outcomes);
        patients++;
      }
      finishPractice();
      return patients;
    }

    private void decide(long number, ShelfFile[] outcomes) throws IOException {
      UTF8String gp = registrations.gp();
      long[][] tallies = counts.of(gp);
      for (int ruleset = 0; ruleset < outcomes.length; ruleset++) {
        byte[] bits = program.outcomes(patient, ruleset);
        lines.get(ruleset).count(tallies[ruleset], bits);
        row.update(0, practice);
        row.setLong(1, number);
        row.update(2, gp);
        row.update(3, bits);
        if (outcomes[ruleset] == null) {
          outcomes[ruleset] =
              shelf.write(TableName.OUTCOMES, Map.of("ruleset", rulesets.get(ruleset).name()));
        }
        outcomes[ruleset].add(row);
      }
    }

    private void finishPractice() throws IOException {
      if (!counts.isEmpty()) {
        counts.writeTo(practice, counts("gp"), counts("practice"));
      }
    }

    private ShelfFile counts(String level) throws IOException {
      return shelf.write(
          TableName.COUNTS,
          Map.of("service", service, PERIOD_END, dates.periodEnd().toString(), "level", level));
    }
  }
}
