package org.lister.settle;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lister.domain.quality.NationalRule;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Scheme.Entry;
import org.lister.domain.terms.Scheme.PaidIndicator;

/**
 * The rules by which a practice is left out of national figures. Its own settlement is worked out
 * all the same.
 *
 * <p>Source: validation of the national achievement and prevalence data of QOF; the first rule that
 * fails is told and no other.
 *
 * @param manual points of all indicators that are entered by hand
 * @param organisations by practice; null when nobody said: then the rules about them do not apply
 * @param periodEnd the last day of the period, 31 March of a year of QOF
 */
record Validation(
    BigDecimal manual,
    Stage stage,
    @Nullable HashMap<String, Organisation> organisations,
    ListSizes lists,
    LocalDate periodEnd)
    implements Serializable {

  private static final int MONTHS = 3;

  /** Whether the year is over: before, a practice may well have no points yet. */
  enum Stage {
    IN_YEAR,
    AT_THE_END
  }

  /** What a practice is on the day on which the organisation data were written. */
  enum State {
    ACTIVE("Active", "A"),
    INACTIVE("Inactive", ""),
    CLOSED("Closed", "C"),
    DORMANT("Dormant", "D"),
    PROPOSED("Proposed", "P");

    private final String word;
    private final String letter;

    State(String word, String letter) {
      this.word = word;
      this.letter = letter;
    }

    /** The state that a word stands for, or the letter of epraccur. */
    static Optional<State> of(String text) {
      return Stream.of(values())
          .filter(each -> !text.isEmpty())
          .filter(each -> text.equalsIgnoreCase(each.word) || text.equals(each.letter))
          .findAny();
    }

    /** All that can be written. */
    static String words() {
      return Stream.of(values())
          .map(each -> each.letter.isEmpty() ? each.word : each.word + " (" + each.letter + ")")
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * A practice as the organisation data know it.
   *
   * @param status on the day on which they were written
   * @param recorded when its closing was recorded
   */
  record Organisation(
      State status,
      @Nullable LocalDate opened,
      @Nullable LocalDate closed,
      @Nullable LocalDate recorded)
      implements Serializable {}

  static BigDecimal manual(Scheme scheme) {
    return scheme.indicators().values().stream()
        .filter(each -> each.entry() == Entry.MANUAL)
        .map(PaidIndicator::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The first rule that fails; null for a practice that is in. */
  @Nullable NationalRule failed(String practice, BigDecimal points) {
    if (stage == Stage.AT_THE_END && points.compareTo(manual) <= 0) {
      return NationalRule.MANUAL_POINTS_ONLY;
    }
    if (organisations != null && isClosed(organisations.get(practice))) {
      return NationalRule.CLOSED;
    }
    if (organisations != null && !isActive(organisations.get(practice))) {
      return NationalRule.NOT_ACTIVE;
    }
    return isStale(lists.counted(practice)) ? NationalRule.NO_LIST_SIZE : null;
  }

  /** Closed before 1 April, and known to be before 1 July. */
  private boolean isClosed(@Nullable Organisation organisation) {
    LocalDate after = periodEnd.plusDays(1);
    return organisation != null
        && organisation.closed() != null
        && organisation.closed().isBefore(after)
        && organisation.recorded() != null
        && organisation.recorded().isBefore(after.plusMonths(MONTHS));
  }

  /** A practice of which nothing is known is not known to be active. */
  private boolean isActive(@Nullable Organisation organisation) {
    return organisation != null && wasOpened(organisation) && wasNotClosed(organisation);
  }

  private boolean wasOpened(Organisation organisation) {
    return organisation.opened() == null || !organisation.opened().isAfter(periodEnd);
  }

  /** The status is that of today: whoever closed since was active on the day. */
  private boolean wasNotClosed(Organisation organisation) {
    return organisation.closed() == null
        ? organisation.status() == State.ACTIVE
        : organisation.closed().isAfter(periodEnd);
  }

  private boolean isStale(@Nullable LocalDate counted) {
    return counted != null
        && (counted.isBefore(periodEnd.minusMonths(MONTHS))
            || counted.isAfter(periodEnd.plusMonths(MONTHS)));
  }
}
