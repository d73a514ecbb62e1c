package org.lister.synthesise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stay in a hospital.
 *
 * @param discharged null while the patient is still there
 * @param method ADMIMETH; the emergencies begin with 2
 */
record Stay(
    LocalDate admitted,
    @Nullable LocalDate discharged,
    String method,
    Classification classification) {

  /** What HES writes where the hospital sent something that is no day. */
  private static final LocalDate INVALID = LocalDate.of(1801, 1, 1);

  private static final List<String> EMERGENCY =
      List.of("21", "21", "21", "22", "23", "24", "25", "28", "2A", "2A", "2B", "2C", "2D");
  private static final List<String> PLANNED = List.of("11", "11", "12", "13", "81", "31");

  /** CLASSPAT. */
  enum Classification {
    ORDINARY(1),
    DAY_CASE(2),
    REGULAR_DAY(3),
    REGULAR_NIGHT(4);

    private final int number;

    Classification(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  static Stay emergency(LocalDate admitted, Period period, Draw draw) {
    LocalDate discharged = discharged(admitted, draw.between(0, 12), period);
    return new Stay(admitted, discharged, draw.oneOf(EMERGENCY), Classification.ORDINARY);
  }

  static Stay planned(LocalDate admitted, Period period, Draw draw) {
    if (draw.chance(0.6)) {
      return new Stay(admitted, admitted, draw.oneOf(PLANNED), Classification.DAY_CASE);
    }
    LocalDate discharged = discharged(admitted, draw.between(0, 6), period);
    return new Stay(admitted, discharged, draw.oneOf(PLANNED), Classification.ORDINARY);
  }

  /** Only a stay that is known to be over, and overnight, is made of several episodes here. */
  boolean canHaveParts() {
    return discharged != null
        && !discharged.isBefore(admitted)
        && classification == Classification.ORDINARY;
  }

  /** With a last day that the hospital sent and that is no day. */
  Stay withInvalidEnd() {
    return new Stay(admitted, INVALID, method, classification);
  }

  /** Someone who comes again and again, for dialysis perhaps: not an admission. */
  Stay regularAttender(Draw draw) {
    return new Stay(
        admitted,
        admitted,
        method,
        draw.chance(0.7) ? Classification.REGULAR_DAY : Classification.REGULAR_NIGHT);
  }

  Stay unfinished() {
    return new Stay(admitted, null, method, classification);
  }

  private static LocalDate discharged(LocalDate admitted, int nights, Period period) {
    LocalDate day = admitted.plusDays(nights);
    return day.isAfter(period.end()) ? period.end() : day;
  }
}
