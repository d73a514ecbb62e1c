package org.lister.synthesise;

import java.time.LocalDate;
import java.util.List;

/**
 * GP01, told by the hospital: everyone is in it, and who had a finished emergency admission in 12
 * months with an ambulatory care sensitive primary diagnosis is in its numerator. Around these the
 * stays that make no difference, some of which nearly do.
 */
record EmergencyAdmissions(England england) {

  static final String INDICATOR = "GP01";

  private static final double[] STAYS = Ages.column("stays");
  private static final double[] EMERGENCIES = Ages.column("emergencies");
  private static final double OTHER_STAYS = 0.95;
  private static final double NEARLY = 0.01;
  private static final double EPISODES_A_PERSON = 0.33;
  private static final double LIKELIEST = 0.5;

  /** What the hospital knows of a patient, and where that puts them. */
  record Told(List<Episode> episodes, Membership membership) {}

  Told tell(Practice practice, Person person) {
    Draw draw = england.draw(Draw.Purpose.HOSPITAL, practice.index(), person.index());
    HospitalLife life = new HospitalLife(england, practice, person, draw);
    int band = Ages.band(person.age());
    boolean admitted = draw.chance(Math.min(LIKELIEST, EMERGENCIES[band] * person.burden()));
    if (admitted) {
      Stay stay = Stay.emergency(day(person, draw), england.period(), draw);
      life.add(life.identity(), stay, Clinical.sensitive(draw));
    }
    for (int left = draw.rare(STAYS[band] * person.burden() * OTHER_STAYS); left > 0; left--) {
      other(life, person, draw);
    }
    if (draw.chance(NEARLY)) {
      nearly(life, person, draw);
    }
    withoutTheRightNumber(life, practice, person, draw);
    return new Told(life.episodes(), membership(admitted));
  }

  private static Membership membership(boolean admitted) {
    return admitted ? Membership.numerator(INDICATOR) : Membership.denominator(INDICATOR);
  }

  private void other(HospitalLife life, Person person, Draw draw) {
    LocalDate day = day(person, draw);
    boolean planned = draw.chance(0.6);
    Stay stay =
        planned
            ? Stay.planned(day, england.period(), draw)
            : Stay.emergency(day, england.period(), draw);
    double choice = draw.unit();
    if (choice < 0.04) {
      life.add(life.identity(), stay.regularAttender(draw), Clinical.other(draw));
    } else if (choice < 0.05) {
      life.add(life.identity(), stay.unfinished(), Clinical.other(draw));
    } else if (choice < 0.055) {
      life.add(life.identity(), stay.withInvalidEnd(), Clinical.other(draw));
    } else {
      life.add(life.identity(), stay, Clinical.other(draw));
    }
  }

  /** Each differs in one thing from an admission that counts. */
  private void nearly(HospitalLife life, Person person, Draw draw) {
    Period period = england.period();
    Stay stay = Stay.emergency(day(person, draw), period, draw);
    Clinical sensitive = Clinical.sensitive(draw);
    Identity identity = life.identity();
    switch (draw.between(1, 7)) {
      case 1 ->
          life.add(
              identity,
              Stay.emergency(period.months(12).drawBefore(draw), period, draw),
              sensitive);
      case 2 -> life.add(identity, Stay.planned(stay.admitted(), period, draw), sensitive);
      case 3 -> life.add(identity, stay, Clinical.other(draw), sensitive);
      case 4 -> life.add(identity, stay.unfinished(), sensitive);
      case 5 -> life.add(identity, stay.regularAttender(draw), sensitive);
      case 6 -> life.addOutOfOrder(identity, stay, sensitive);
      default -> life.add(identity, stay, Clinical.almostSensitive(draw));
    }
  }

  /** Would count, if the hospital had the patient's number. */
  private void withoutTheRightNumber(
      HospitalLife life, Practice practice, Person person, Draw draw) {
    double rate = england.defects().episodes();
    for (WrongNumber wrong : WrongNumber.values()) {
      boolean chosen = draw.chance(rate * EPISODES_A_PERSON);
      if (chosen || rate > 0 && person.index() == wrong.ordinal()) {
        Stay stay = Stay.emergency(day(person, draw), england.period(), draw);
        String number = wrong.number(person, england, practice);
        life.add(life.identity().withNumber(number), stay, Clinical.sensitive(draw));
      }
    }
  }

  private LocalDate day(Person person, Draw draw) {
    LocalDate day = england.period().months(12).draw(draw);
    return day.isBefore(person.birth()) ? person.birth() : day;
  }
}
