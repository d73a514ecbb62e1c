package org.lister.protect;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.lister.domain.Area;
import org.lister.domain.Disclosure;

/** What is shown of an area's count to the practices that are part of the area. */
sealed interface Control {

  /**
   * Whether the count would tell a practice too much about patients who are not its own.
   *
   * @param count the area's
   * @param own the practice's part of it
   */
  Column tellsTooMuch(Column count, Column own);

  /** A count that tells nobody too much, as it may be shown. */
  Column shown(Column count);

  /** What to say of figures of which none is hidden. */
  ControlNote note();

  /** How figures of an area are controlled: national figures are not. */
  static Control of(Area area, Disclosure disclosure) {
    return area.isNational()
        ? new AsCounted()
        : new SubNational(
            new SmallCount(disclosure.largestHidden()), new Rounding(disclosure.roundedTo()));
  }

  /** National figures: everybody's patients, as counted. */
  record AsCounted() implements Control {
    @Override
    public Column tellsTooMuch(Column count, Column own) {
      return lit(false);
    }

    @Override
    public Column shown(Column count) {
      return count;
    }

    @Override
    public ControlNote note() {
      return ControlNote.AS_COUNTED;
    }
  }

  /**
   * The rule of sub-national hospital statistics: small counts hidden, others rounded, 0 shown.
   *
   * <p>A reader is a practice that knows its own count exactly, so what is left of the area when it
   * takes its own away must be no small count either. Without that, an area's 12 tells a practice
   * with 11 that about one patient elsewhere is meant.
   */
  record SubNational(SmallCount small, Rounding rounding) implements Control {
    @Override
    public Column tellsTooMuch(Column count, Column own) {
      return small.holds(count).or(small.holds(count.minus(own)));
    }

    @Override
    public Column shown(Column count) {
      return rounding.of(count);
    }

    @Override
    public ControlNote note() {
      return ControlNote.ROUNDED;
    }
  }
}
