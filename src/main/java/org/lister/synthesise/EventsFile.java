package org.lister.synthesise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file of events of one practice. */
final class EventsFile {

  /** Rows a patient, about: the rate of a defect is of rows. */
  private static final int ROWS_A_PATIENT = 12;

  private final England england;
  private final Practice practice;
  private final Scribe scribe;
  private final ExtractFile file;
  private final Draw draw;
  private final Planter planter;

  EventsFile(England england, Practice practice, Scribe scribe, ExtractFile file, Draw draw) {
    this.england = england;
    this.practice = practice;
    this.scribe = scribe;
    this.file = file;
    this.draw = draw;
    this.planter =
        Planter.of(
            england,
            practice,
            new EventDefects(england, practice, scribe, draw).plantings(),
            file,
            england.defects().events(),
            practice.listSize() * ROWS_A_PATIENT,
            draw);
  }

  void write(Life life) {
    String nhsNumber = Long.toString(life.person().nhsNumber());
    for (Event event : life.events()) {
      write(life.person(), scribe.event(practice.code(), nhsNumber, event));
    }
    planter.plant(life);
  }

  void write(Guest guest) {
    long nhsNumber = guest.life().person().nhsNumber();
    for (Event event : guest.events()) {
      file.write(scribe.event(practice.code(), nhsNumber, event), List.of());
    }
  }

  private void write(Person person, List<@Nullable String> row) {
    if (isSpaced(person)) {
      file.write(Cell.spaced(row), Defect.NHS_NUMBER_SPACED);
    } else {
      file.write(row, List.of());
    }
  }

  private boolean isSpaced(Person person) {
    double rate = england.defects().events();
    return draw.chance(rate) || rate > 0 && person.index() == PatientsFile.SPACED;
  }
}
