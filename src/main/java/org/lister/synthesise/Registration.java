package org.lister.synthesise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patient's time on a list. */
record Registration(LocalDate from, @Nullable LocalDate to, @Nullable LocalDate death) {

  private static final double RECENT = 0.08;
  private static final double ON_AN_EDGE = 0.01;
  private static final double LEFT = 0.015;

  /** On the list on the last day of the period, and alive at its end. */
  boolean countsOn(LocalDate end) {
    return !from.isAfter(end)
        && (to == null || to.isAfter(end))
        && (death == null || death.isAfter(end));
  }

  /** The last day on which the record can have grown. */
  LocalDate lastDay(LocalDate end) {
    LocalDate last = to == null || to.isAfter(end) ? end : to;
    return death == null || death.isAfter(last) ? last : death;
  }

  static Registration draw(LocalDate birth, int age, Period period, Draw draw) {
    LocalDate from = from(birth, period, draw);
    Window since = new Window(from, period.end());
    double dying = age < 65 ? 0.001 : 0.0006 * Math.exp((age - 60) / 9.0);
    boolean dies = draw.chance(dying) && since.hasDays();
    boolean leaves = draw.chance(LEFT) && since.hasDays();
    LocalDate lately = leaves || dies ? lately(since, period).draw(draw) : null;
    return new Registration(from, leaves ? lately : null, dies ? lately : null);
  }

  private static Window lately(Window since, Period period) {
    Window year = period.months(12);
    return since.after().isAfter(year.after()) ? since : year;
  }

  private static LocalDate from(LocalDate birth, Period period, Draw draw) {
    LocalDate drawn = unbounded(period, draw);
    return drawn.isBefore(birth) ? birth : drawn;
  }

  private static LocalDate unbounded(Period period, Draw draw) {
    double choice = draw.unit();
    if (choice < ON_AN_EDGE) {
      Window window = period.months(draw.oneOf(List.of(3, 9)));
      return draw.chance(0.5) ? window.after() : window.after().plusDays(1);
    }
    if (choice < ON_AN_EDGE + RECENT) {
      return period.months(12).draw(draw);
    }
    double years = 1 + 24 * draw.unit() * draw.unit();
    return period.end().minusDays((long) (years * 365.25));
  }
}
