package org.lister.synthesise;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Supplier;

/** All that a task needs to know to make up any practice by itself. */
record England(
    int practices,
    int patientsPerPractice,
    long seed,
    Period period,
    String out,
    SynthesiseRequest.Form form,
    List<Supplier> suppliers,
    Codes codes,
    DefectRates defects,
    @Nullable Demand demand)
    implements Serializable {

  static England of(SynthesiseRequest request) {
    return new England(
        request.practices(),
        request.patientsPerPractice(),
        request.seed(),
        new Period(request.periodEnd()),
        request.out(),
        request.form(),
        List.copyOf(request.suppliers()),
        Codes.from(request.codelists()),
        request.defects(),
        Demand.of(request));
  }

  /** Lists differ by three tenths either way; the rest are numbers for rows with defects. */
  static long numbersNeeded(int practices, int patientsPerPractice) {
    return (long) practices * numbersAPractice(patientsPerPractice);
  }

  private static int numbersAPractice(int patientsPerPractice) {
    return patientsPerPractice + patientsPerPractice * 7 / 20 + 60;
  }

  /** The number of the person at this place of this practice's list. */
  long number(int practice, int place) {
    return MadeUpNumbers.at((long) practice * numbersAPractice(patientsPerPractice) + place);
  }

  /** A number of this practice's that is on nobody's list: the last ones are kept for that. */
  long numberOfNobody(int practice, int choice) {
    int kept = numbersAPractice(patientsPerPractice) - Practice.longest(patientsPerPractice);
    return number(practice, Practice.longest(patientsPerPractice) + choice % kept);
  }

  Draw draw(Draw.Purpose purpose, int practice, int patient) {
    return Draw.of(seed, purpose, practice, patient);
  }

  Practice practice(int index) {
    return Practice.of(this, index);
  }

  /** A path under the folder that England is written to. */
  String path(String below) {
    return out.endsWith("/") ? out + below : out + "/" + below;
  }
}
