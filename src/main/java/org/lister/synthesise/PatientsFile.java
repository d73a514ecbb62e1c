package org.lister.synthesise;

import java.util.ArrayList;
import java.util.List;

/** The file of patients of one practice. */
final class PatientsFile {

  /** In each practice the person at this place has a number written with spaces. */
  static final int SPACED = 5;

  private final England england;
  private final Practice practice;
  private final Scribe scribe;
  private final ExtractFile file;
  private final Draw draw;
  private final Planter planter;

  PatientsFile(England england, Practice practice, Scribe scribe, ExtractFile file, Draw draw) {
    this.england = england;
    this.practice = practice;
    this.scribe = scribe;
    this.file = file;
    this.draw = draw;
    this.planter =
        Planter.of(
            england,
            practice,
            new PatientDefects(england, practice, scribe, draw).plantings(),
            file,
            england.defects().patients(),
            practice.listSize(),
            draw);
  }

  void write(Life life) {
    List<Defect> carried = carried(life.person());
    var row = scribe.patient(practice.code(), life);
    file.write(carried.contains(Defect.NHS_NUMBER_SPACED) ? Cell.spaced(row) : row, carried);
    planter.plant(life);
  }

  /** Somebody who counts elsewhere and is on this list too, or was. */
  void write(Guest guest) {
    List<Defect> carried = ofPerson(guest.life().person());
    carried.add(Defect.PATIENT_TWO_PRACTICES);
    file.write(
        scribe.patient(practice.code(), guest.life(), guest.registration(), practice.gp(0)),
        carried);
  }

  /** What is odd about the person themselves, on whichever list they are. */
  private static List<Defect> ofPerson(Person person) {
    List<Defect> carried = new ArrayList<>();
    if (person.isBornOnLeapDay()) {
      carried.add(Defect.PATIENT_BIRTH_29_FEBRUARY);
    }
    if (person.sex() == Sex.UNLISTED_WORD) {
      carried.add(Defect.PATIENT_SEX_UNKNOWN_WORD);
    }
    return carried;
  }

  /** The same, or the way they are written down. */
  private List<Defect> carried(Person person) {
    List<Defect> carried = ofPerson(person);
    double rate = england.defects().patients();
    if (draw.chance(rate) || rate > 0 && person.index() == SPACED) {
      carried.add(Defect.NHS_NUMBER_SPACED);
    }
    return carried;
  }
}
