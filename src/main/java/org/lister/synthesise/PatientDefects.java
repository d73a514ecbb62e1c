package org.lister.synthesise;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The defects of the file of patients. A row that has to be rejected is one more row, of somebody
 * who is on no list, so that the truth about everyone else stands.
 */
final class PatientDefects {

  private static final String OTHER_LSOA = "E99999999";

  private final England england;
  private final Practice practice;
  private final Scribe scribe;
  private final Draw draw;
  private final AtomicInteger strangers = new AtomicInteger();
  private final Map<Defect, Planting> plantings = new EnumMap<>(Defect.class);

  PatientDefects(England england, Practice practice, Scribe scribe, Draw draw) {
    this.england = england;
    this.practice = practice;
    this.scribe = scribe;
    this.draw = draw;
    new AnyRowDefects(england, practice, draw).plantIn(this::stranger, plantings);
    changed(Defect.PATIENT_BIRTH_MISSING, Cell.BIRTH, person -> null);
    changed(Defect.PATIENT_BIRTH_IMPOSSIBLE, Cell.BIRTH, person -> scribe.dates().impossible());
    changed(Defect.PATIENT_BIRTH_FUTURE, Cell.BIRTH, this::future);
    changed(Defect.PATIENT_REGISTRATION_MISSING, Cell.REGISTERED_FROM, person -> null);
    changed(Defect.PATIENT_REGISTRATION_ORDER, Cell.REGISTERED_TO, this::beforeJoining);
    plantings.put(Defect.PATIENT_DUPLICATE, this::good);
    plantings.put(Defect.PATIENT_CONFLICT, this::conflict);
  }

  Map<Defect, Planting> plantings() {
    return plantings;
  }

  private interface CellOf {
    @Nullable String apply(Person person);
  }

  private void changed(Defect defect, int place, CellOf cell) {
    plantings.put(
        defect,
        life ->
            stranger(life).stream()
                .map(row -> Cell.with(row, place, cell.apply(life.person())))
                .toList());
  }

  /** The patient's own row, where the patient counts and nothing else is special about them. */
  private List<List<@Nullable String>> good(Life life) {
    return life.isOrdinaryOn(england.period().end())
        ? List.of(scribe.patient(practice.code(), life))
        : List.of();
  }

  /** Much like a neighbour, but with a number that is on no list. */
  private List<List<@Nullable String>> stranger(Life life) {
    return good(life).stream().map(row -> Cell.with(row, Cell.NHS_NUMBER, nobody())).toList();
  }

  private String nobody() {
    return Long.toString(england.numberOfNobody(practice.index(), strangers.getAndIncrement()));
  }

  private @Nullable String future(Person person) {
    return scribe.dates().of(england.period().end().plusDays(draw.between(1, 30)));
  }

  private @Nullable String beforeJoining(Person person) {
    return scribe.dates().of(person.registration().from().minusDays(draw.between(1, 90)));
  }

  /** The same patient as they were registered once before, at another address. */
  private List<List<@Nullable String>> conflict(Life life) {
    LocalDate joined = life.person().registration().from();
    Window before = new Window(life.person().birth(), joined.minusDays(1));
    return before.hasDays()
        ? good(life).stream().map(row -> earlier(row, before.draw(draw))).toList()
        : List.of();
  }

  private List<@Nullable String> earlier(List<@Nullable String> row, LocalDate joined) {
    List<@Nullable String> before = Cell.with(row, Cell.REGISTERED_FROM, scribe.dates().of(joined));
    return Cell.with(before, Cell.LSOA, OTHER_LSOA);
  }
}
