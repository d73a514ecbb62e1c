package org.lister.synthesise.story;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lister.domain.QualifyingDates;
import org.lister.synthesise.Draw;

/** On which days things happen: often where a rule changes its mind. */
record Days(int serviceStart, int end, List<Integer> boundaries) {

  private static final double INSIDE = 0.6;
  private static final double AT_A_BOUND = 0.25;
  private static final double ON_A_BOUNDARY = 0.08;
  private static final double RECENT = 0.08;
  private static final int YEAR = 365;

  static Days of(QualifyingDates dates) {
    LocalDate end = dates.periodEnd();
    List<Integer> boundaries =
        Stream.of(end.minusMonths(3), end.minusMonths(9), end.minusMonths(12), dates.serviceStart())
            .map(day -> (int) day.toEpochDay())
            .toList();
    return new Days((int) dates.serviceStart().toEpochDay(), (int) end.toEpochDay(), boundaries);
  }

  /** When a condition was found: years ago for most, for some where three or nine months end. */
  int onset(Facts facts, Draw draw) {
    double choice = draw.unit();
    if (choice < ON_A_BOUNDARY) {
      return draw.oneOf(boundaries) + draw.between(-1, 1);
    }
    if (choice < ON_A_BOUNDARY + RECENT) {
      return draw.between(end - YEAR, end);
    }
    int earliest = Math.max(facts.birthday(), end - 25 * YEAR);
    return draw.between(earliest, end);
  }

  /**
   * A day for an entry that a stretch is asked about: most inside, some at its ends, some before.
   */
  int about(Stretch asked, Draw draw) {
    Stretch stretch = asked.hasDays() ? asked : Stretch.ALWAYS;
    double choice = draw.unit();
    List<Integer> ends = ends(stretch);
    Stretch inside = closed(stretch);
    if (choice < INSIDE || ends.isEmpty() && choice < INSIDE + AT_A_BOUND) {
      return draw.between(inside.first(), inside.last());
    }
    return choice < INSIDE + AT_A_BOUND
        ? draw.oneOf(ends) + draw.between(-1, 1)
        : inside.first() - draw.between(1, 5 * YEAR);
  }

  private Stretch closed(Stretch stretch) {
    int last = Math.min(stretch.last(), end);
    int first = stretch.beginsSomewhere() ? stretch.first() : last - 8 * YEAR;
    return new Stretch(Math.min(first, last), last);
  }

  private static List<Integer> ends(Stretch stretch) {
    return IntStream.concat(
            stretch.beginsSomewhere() ? IntStream.of(stretch.first()) : IntStream.empty(),
            stretch.endsSomewhere() ? IntStream.of(stretch.last()) : IntStream.empty())
        .boxed()
        .toList();
  }
}
