package org.lister.settle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.lister.domain.counts.PlainCell;
import org.lister.store.TableVersion;

/** Reads the files that whoever settles may bring, and remembers which they were. */
final class Inputs {

  private final Configuration hadoop;
  private final List<TableVersion> read = new ArrayList<>();

  Inputs(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  List<TableVersion> read() {
    return List.copyOf(read);
  }

  private record Size(long patients, long line) {}

  /** Sizes of lists; measured ones when no file is named. */
  ListSizes lists(@Nullable String uri) {
    if (uri == null) {
      return ListSizes.MEASURED;
    }
    HashMap<String, ListSizes.Given> given = new HashMap<>();
    Map<String, Size> seen = new HashMap<>();
    read(
        uri,
        "sizes of lists",
        List.of("PRACTICE_CODE", "PATIENT_LIST_TYPE", "PRACTICE_LIST_SIZE"),
        line -> listSize(line, given, seen));
    return new ListSizes(given);
  }

  private static void listSize(
      PracticeFile.Line line, Map<String, ListSizes.Given> given, Map<String, Size> seen) {
    String practice = line.practice("PRACTICE_CODE");
    String type = line.text("PATIENT_LIST_TYPE");
    long patients = line.count("PRACTICE_LIST_SIZE");
    Size other = seen.putIfAbsent(practice + " " + type, new Size(patients, line.number()));
    if (other != null && other.patients() != patients) {
      line.problem(
          "Cannot use the list %s of %s: here it has %d patients and on line %d it has %d. Keep one of them.",
          told(type), told(practice), patients, other.line(), other.patients());
    }
    given
        .computeIfAbsent(
            practice, any -> new ListSizes.Given(new HashMap<>(), line.day("LIST_SIZE_DATE")))
        .sizes()
        .put(type, patients);
  }

  /** What organisation data say of practices; nothing when no file is named. */
  @Nullable HashMap<String, Validation.Organisation> organisations(@Nullable String uri) {
    if (uri == null) {
      return null;
    }
    HashMap<String, Validation.Organisation> organisations = new HashMap<>();
    read(
        uri,
        "organisations",
        List.of("practice", "status", "opened", "closed", "recorded"),
        line ->
            once(
                line,
                line.practice("practice"),
                new Validation.Organisation(
                    state(line), line.day("opened"), line.day("closed"), line.day("recorded")),
                organisations));
    return organisations;
  }

  private static Validation.State state(PracticeFile.Line line) {
    Optional<Validation.State> state = Validation.State.of(line.text("status"));
    if (state.isEmpty()) {
      line.problem(
          "Cannot use this line: status is none of %s. Mend it.", Validation.State.words());
    }
    return state.orElse(Validation.State.CLOSED);
  }

  /** What practices were paid last year; nothing when no file is named. */
  @Nullable HashMap<String, BigDecimal> lastYear(@Nullable String uri) {
    if (uri == null) {
      return null;
    }
    HashMap<String, BigDecimal> payments = new HashMap<>();
    read(
        uri,
        "last year's payments",
        List.of("practice", "payment"),
        line -> once(line, line.practice("practice"), pounds(line), payments));
    return payments;
  }

  private static BigDecimal pounds(PracticeFile.Line line) {
    if (line.text("payment").matches("[0-9]{1,10}(\\.[0-9]{1,2})?")) {
      return new BigDecimal(line.text("payment"));
    }
    line.problem("Cannot use this line: payment is no sum such as 1234.56. Mend it.");
    return BigDecimal.ZERO;
  }

  private static <T> void once(
      PracticeFile.Line line, String practice, T value, Map<String, T> all) {
    if (all.putIfAbsent(practice, value) != null) {
      line.problem(
          "Cannot use this line: %s stands in the file already. Keep one line.", told(practice));
    }
  }

  /** Whatever stands in a cell may be a patient's number. */
  private static String told(String cell) {
    return PlainCell.tellable(cell).orElse("(not shown)");
  }

  private void read(
      String uri, String what, List<String> columns, Consumer<PracticeFile.Line> line) {
    read.add(PracticeFile.read(hadoop, uri, what, columns, line));
  }
}
