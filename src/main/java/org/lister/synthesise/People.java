package org.lister.synthesise;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes up people who could be: age as in England, more women among the old, and one latent burden
 * of illness that makes every condition, frailty and admissions likelier together.
 */
record People(England england) {

  private static final double BURDEN_SPREAD = 0.6;
  private static final double LIKELIEST = 0.85;
  private static final double WITHOUT_GP = 0.03;
  private static final double OTHER_SEX = 0.001;
  private static final int LSOAS_A_PRACTICE = 12;

  /** Each practice has one of these at least: their places on the list. */
  private static final int LEAPLING = 3;

  private static final int UNLISTED_SEX = 4;

  Person at(Practice practice, int index) {
    Draw draw = england.draw(Draw.Purpose.PERSON, practice.index(), index);
    LocalDate birth = birth(index, draw);
    int age = (int) ChronoUnit.YEARS.between(birth, england.period().end());
    double burden = Math.exp(BURDEN_SPREAD * draw.normal() - BURDEN_SPREAD * BURDEN_SPREAD / 2);
    return new Person(
        index,
        england.number(practice.index(), index),
        birth,
        age,
        sex(index, age, draw),
        lsoa(practice, draw),
        Registration.draw(birth, age, england.period(), draw),
        namedGp(practice, draw),
        burden,
        Frailty.draw(age, burden, draw),
        conditions(practice, age, burden, draw),
        practice.care());
  }

  private LocalDate birth(int index, Draw draw) {
    int age = Ages.draw(draw);
    LocalDate birth = england.period().end().minusYears(age).minusDays(draw.between(0, 364));
    return age >= 4 && isChosen(index, LEAPLING, draw) ? leapDay(birth) : birth;
  }

  /** The last 29 February before. */
  private static LocalDate leapDay(LocalDate day) {
    int year = day.getYear() - 1;
    while (!java.time.Year.isLeap(year)) {
      year--;
    }
    return LocalDate.of(year, 2, 29);
  }

  private Sex sex(int index, int age, Draw draw) {
    double men = age < 75 ? 0.5 : age < 85 ? 0.45 : 0.36;
    double choice = draw.unit();
    if (isChosen(index, UNLISTED_SEX, draw)) {
      return Sex.UNLISTED_WORD;
    }
    if (choice < OTHER_SEX) {
      return choice < OTHER_SEX / 2 ? Sex.NOT_SPECIFIED : Sex.NOT_KNOWN;
    }
    return choice < men ? Sex.MALE : Sex.FEMALE;
  }

  private boolean isChosen(int index, int one, Draw draw) {
    double rate = england.defects().patients();
    return draw.chance(rate) || rate > 0 && index == one;
  }

  private static String lsoa(Practice practice, Draw draw) {
    int place = practice.index() * LSOAS_A_PRACTICE + draw.between(0, 2 * LSOAS_A_PRACTICE);
    return Organisations.lsoa(place);
  }

  private static @Nullable String namedGp(Practice practice, Draw draw) {
    String gp = practice.gp(draw.between(0, practice.gps() - 1));
    return draw.chance(WITHOUT_GP) ? null : gp;
  }

  private static Set<Group> conditions(Practice practice, int age, double burden, Draw draw) {
    Set<Group> conditions = EnumSet.noneOf(Group.class);
    for (Group group : Group.values()) {
      double likelihood = Calibration.of(group).at(age) * practice.factors().get(group) * burden;
      if (draw.chance(Math.min(LIKELIEST, likelihood))) {
        conditions.add(group);
      }
    }
    return conditions;
  }
}
