package org.lister.settle;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lister.domain.quality.Flag;
import org.lister.domain.quality.Projection;
import org.lister.domain.quality.Share;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Scheme.Entry;
import org.lister.domain.terms.Scheme.PaidIndicator;

/** From the counts of a practice to its points; money needs the nation besides. */
record Achieving(Scheme scheme, Projection projection, ListSizes lists, TakingPart takingPart)
    implements Serializable {

  /** How often a register can be as large as a list that was counted on another day. */
  private static final int MOST_TIMES_THE_LIST = 10;

  Achieved of(String practice, Tally tally) {
    return takingPart.holds(practice) ? new One(practice, tally).achieved() : ofStranger();
  }

  private static Achieved ofStranger() {
    return new Achieved(
        List.of(),
        Map.of(),
        null,
        Map.of(),
        List.of(
            Refusal.of(
                Refusal.Why.NOT_TAKING_PART,
                "it does not take part in the service on the last day of the period")));
  }

  /** The work on one practice. */
  private final class One {

    private final String practice;
    private final Tally tally;
    private final List<Achievement> achievements = new ArrayList<>();
    private final Map<String, Long> registers = new LinkedHashMap<>();
    private final Map<String, Long> ofAges = new LinkedHashMap<>();
    private final List<Refusal> refusals;

    One(String practice, Tally tally) {
      this.practice = practice;
      this.tally = tally;
      this.refusals = new ArrayList<>(tally.refusals());
    }

    Achieved achieved() {
      Long whole = lists.whole(practice, tally);
      if (!scheme.indicators().isEmpty()) {
        checkList(whole);
      }
      scheme.groups().values().forEach(group -> register(group, whole));
      scheme.indicators().values().forEach(this::indicator);
      scheme.items().keySet().forEach(this::item);
      return new Achieved(achievements, registers, whole, ofAges, refusals);
    }

    private void checkList(@Nullable Long whole) {
      if (whole == null) {
        refuse(Refusal.Why.NO_LIST_SIZE, "there is no size of its list");
      } else if (whole <= 0) {
        refuse(Refusal.Why.EMPTY_LIST, "nobody is on its list");
      } else if (whole > Tally.MOST) {
        refuse(Refusal.Why.TOO_LARGE, "its list is too large to be right (%,d)", whole);
      }
    }

    private void register(Scheme.Group group, @Nullable Long whole) {
      if (group.register() == null) {
        return;
      }
      Long register = tally.value(group.register(), Tally.REGISTER);
      if (register == null) {
        refuse(
            Refusal.Why.MISSING_REGISTER,
            "the register %s of %s is not counted",
            group.register(),
            group.code());
        return;
      }
      registers.put(group.code(), register);
      checkRegister(group, register, whole);
      Long ofAge = lists.ofAges(practice, group, tally);
      if (ofAge != null) {
        ofAges.put(group.code(), ofAge);
      }
    }

    private void checkRegister(Scheme.Group group, long register, @Nullable Long whole) {
      if (lists.areMeasured() && whole != null && register > whole) {
        refuse(
            Refusal.Why.REGISTER_ABOVE_LIST,
            "the register of %s has %d patients and the whole list %d",
            group.code(),
            register,
            whole);
      } else if (whole != null && whole > 0 && register > MOST_TIMES_THE_LIST * whole) {
        refuse(
            Refusal.Why.TOO_LARGE,
            "the register of %s is too large for the list to be right (%,d patients, the whole list %,d)",
            group.code(),
            register,
            whole);
      }
    }

    private void indicator(PaidIndicator paid) {
      switch (paid.kind()) {
        case REGISTER -> ofRegister(paid);
        case FLAG -> ofFlag(paid);
        case FRACTION -> ofFraction(paid);
      }
    }

    private void ofFlag(PaidIndicator paid) {
      Long said = tally.value(paid.code(), Tally.FLAG);
      Flag flag = said == null ? null : Flag.of(said).orElse(null);
      if (said != null && flag == null) {
        refuse(
            Refusal.Why.NOT_A_FLAG,
            "the flag of %s is neither 1 for yes nor 0 for no (%d)",
            paid.code(),
            said);
      } else if (said == null && paid.entry() == Entry.AUTOMATIC) {
        refuse(Refusal.Why.MISSING_COUNT, "the flag of %s is not said", paid.code());
      } else {
        String source = tally.source(paid.code(), Tally.FLAG);
        Long register = registers.get(paid.group());
        achievements.add(Achievement.ofFlag(paid, next(), source, register, flag));
      }
    }

    private void ofRegister(PaidIndicator paid) {
      Long own = tally.value(paid.code(), Tally.REGISTER);
      Long register = own == null ? registers.get(paid.group()) : own;
      if (register == null && paid.entry() == Entry.AUTOMATIC) {
        refuse(Refusal.Why.MISSING_COUNT, "the register of %s is not counted", paid.code());
        return;
      }
      String counted = own == null ? scheme.groups().get(paid.group()).register() : paid.code();
      achievements.add(
          Achievement.ofRegister(
              paid,
              next(),
              tally.source(counted == null ? paid.code() : counted, Tally.REGISTER),
              register == null ? 0 : register));
    }

    private void ofFraction(PaidIndicator paid) {
      Long numerator = tally.value(paid.code(), Tally.NUMERATOR);
      Long denominator = tally.value(paid.code(), Tally.DENOMINATOR);
      if (numerator == null || denominator == null) {
        notCounted(paid, numerator == null ? Tally.NUMERATOR : Tally.DENOMINATOR);
      } else if (numerator > denominator) {
        refuse(
            Refusal.Why.NUMERATOR_ABOVE_DENOMINATOR,
            "the numerator of %s is above its denominator (%d of %d)",
            paid.code(),
            numerator,
            denominator);
      } else if (numerator >= 0) {
        achieved(paid, new Share(numerator, denominator));
      }
    }

    /** What is entered by hand may not have been entered yet. */
    private void notCounted(PaidIndicator paid, String field) {
      if (paid.entry() == Entry.MANUAL) {
        achieved(paid, null);
      } else {
        refuse(Refusal.Why.MISSING_COUNT, "the %s of %s is not counted", field, paid.code());
      }
    }

    private void achieved(PaidIndicator paid, @Nullable Share share) {
      String source = tally.source(paid.code(), Tally.NUMERATOR);
      Long register = registers.get(paid.group());
      achievements.add(Achievement.ofFraction(paid, next(), source, register, share, projection));
    }

    private void item(String code) {
      Long times = tally.value(code, Tally.NUMERATOR);
      if (times == null) {
        refuse(Refusal.Why.MISSING_COUNT, "the numerator of %s is not counted", code);
        return;
      }
      achievements.add(
          Achievement.ofItem(code, next(), tally.source(code, Tally.NUMERATOR), times));
    }

    private int next() {
      return achievements.size() + 1;
    }

    private void refuse(Refusal.Why why, String form, Object... values) {
      refusals.add(Refusal.of(why, form, values));
    }
  }
}
