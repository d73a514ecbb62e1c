package org.lister.synthesise;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The defects of the file of events. A row that has to be rejected would count if it were not: it
 * is one more row, recent, and of a cluster that puts patients into a numerator.
 */
final class EventDefects {

  private static final LocalDate ANCIENT = LocalDate.of(1799, 12, 31);
  private static final int LONGEST_BEFORE_BIRTH = 300;
  private static final List<Cluster> COUNTING =
      List.of(
          Cluster.CSTEST_COD,
          Cluster.BOWSCR_COD,
          Cluster.ORANTICOAG_COD,
          Cluster.ASTREV_COD,
          Cluster.COPDREV_COD,
          Cluster.DEMCPRVW_COD,
          Cluster.FLU_COD,
          Cluster.LDHC_COD,
          Cluster.MEDRVW_COD);

  private final England england;
  private final Practice practice;
  private final Scribe scribe;
  private final Draw draw;
  private final AtomicInteger strangers = new AtomicInteger();
  private final Map<Defect, Planting> plantings = new EnumMap<>(Defect.class);

  EventDefects(England england, Practice practice, Scribe scribe, Draw draw) {
    this.england = england;
    this.practice = practice;
    this.scribe = scribe;
    this.draw = draw;
    new AnyRowDefects(england, practice, draw).plantIn(this::good, plantings);
    dates();
    codesAndValues();
    patients();
    plantings.putAll(new PressureForms(england, practice, scribe, draw).plantings());
    Demand demand = england.demand();
    if (demand != null) {
      plantings.keySet().removeAll(countedBy(demand));
    }
  }

  /** What rules would count that nobody worked out a truth for: it cannot be planted. */
  private static List<Defect> countedBy(Demand demand) {
    return switch (demand.objections()) {
      case UPHELD -> List.of(Defect.EVENT_BP_ONE_ROW, Defect.EVENT_BP_TWO_ROWS);
      case NOT_UPHELD ->
          List.of(Defect.EVENT_BP_ONE_ROW, Defect.EVENT_BP_TWO_ROWS, Defect.EVENT_AFTER_OBJECTION);
    };
  }

  Map<Defect, Planting> plantings() {
    return plantings;
  }

  private void dates() {
    changed(Defect.EVENT_DATE_MISSING, Cell.DATE, person -> null);
    changed(Defect.EVENT_DATE_IMPOSSIBLE, Cell.DATE, person -> scribe.dates().impossible());
    changed(Defect.EVENT_DATE_ANCIENT, Cell.DATE, person -> scribe.dates().of(ANCIENT));
    changed(Defect.EVENT_DATE_FUTURE, Cell.DATE, this::future);
    changed(Defect.EVENT_BEFORE_BIRTH, Cell.DATE, this::beforeBirth);
  }

  private void codesAndValues() {
    changed(Defect.EVENT_CODE_MISSING, Cell.CODE, person -> null);
    changed(Defect.EVENT_CODE_CHECK_DIGIT, Cell.CODE, person -> brokenCode());
    changed(Defect.EVENT_CODE_UNKNOWN, Cell.CODE, person -> unknownCode());
    plantings.put(Defect.EVENT_VALUE_MALFORMED, life -> reading(life, "4O"));
    plantings.put(Defect.EVENT_VALUE_RANGE, life -> reading(life, "99999"));
  }

  private void patients() {
    changed(Defect.EVENT_NO_PATIENT, Cell.NHS_NUMBER, person -> nobody());
    plantings.put(Defect.EVENT_DUPLICATE, this::duplicate);
    plantings.put(Defect.EVENT_AFTER_OBJECTION, this::afterObjection);
  }

  private interface CellOf {
    @Nullable String apply(Person person);
  }

  private void changed(Defect defect, int place, CellOf cell) {
    plantings.put(
        defect,
        life ->
            good(life).stream()
                .map(row -> Cell.with(row, place, cell.apply(life.person())))
                .toList());
  }

  /** A row that would count, where the patient counts and nothing else is special about them. */
  private List<List<@Nullable String>> good(Life life) {
    return life.isOrdinaryOn(england.period().end())
        ? List.of(counting(life.person(), life.person().lifeWithin(1, england.period())))
        : List.of();
  }

  private List<@Nullable String> counting(Person person, Window window) {
    long code = england.codes().one(draw.oneOf(COUNTING), draw);
    Event event = new Event(window.draw(draw), code, null, null);
    return scribe.event(practice.code(), person.nhsNumber(), event);
  }

  private List<List<@Nullable String>> reading(Life life, String value) {
    String code = Long.toString(england.codes().one(Cluster.IFCCHBAM_COD, draw));
    return good(life).stream()
        .map(row -> Cell.with(Cell.with(row, Cell.CODE, code), Cell.VALUE, value))
        .toList();
  }

  private List<List<@Nullable String>> duplicate(Life life) {
    return life.isOrdinaryOn(england.period().end()) && !life.events().isEmpty()
        ? List.of(
            scribe.event(practice.code(), life.person().nhsNumber(), draw.oneOf(life.events())))
        : List.of();
  }

  private List<List<@Nullable String>> afterObjection(Life life) {
    return life.objection()
        .map(objection -> objection.silence(england.period()))
        .filter(Window::hasDays)
        .filter(silence -> life.person().registration().countsOn(england.period().end()))
        .map(silence -> List.of(counting(life.person(), silence)))
        .orElse(List.of());
  }

  private @Nullable String future(Person person) {
    return scribe.dates().of(england.period().end().plusDays(draw.between(1, 30)));
  }

  private @Nullable String beforeBirth(Person person) {
    return scribe.dates().of(person.birth().minusDays(draw.between(1, LONGEST_BEFORE_BIRTH)));
  }

  /** Its last digit is not its check digit. */
  private String brokenCode() {
    long code = england.codes().one(draw.oneOf(COUNTING), draw);
    return Long.toString(code / 10 * 10 + (code % 10 + 1) % 10);
  }

  private String unknownCode() {
    return Long.toString(england.codes().unknown(draw));
  }

  private String nobody() {
    return Long.toString(england.numberOfNobody(practice.index(), strangers.getAndIncrement()));
  }
}
