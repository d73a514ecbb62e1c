package org.lister.domain.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a service is offered, collected, declared, approved and paid: what CQRS is told of it.
 *
 * @param commissioner who offers it and approves what it achieves
 * @param period first and last day of the contract
 * @param commissionedBy the one board that offers it; null when any board may, or England does
 * @param collectionDates the days to which data are collected, in order
 * @param collectionDays for how many days an extraction stays open after such a day
 * @param manualEntry the days on which a provider may enter data by hand; null when never
 * @param origin the service this one was copied from; null when it was written afresh
 */
public record Terms(
    Commissioner commissioner,
    @Nullable String commissionedBy,
    Span period,
    PaymentPeriod paymentPeriod,
    Collection collection,
    List<LocalDate> collectionDates,
    int collectionDays,
    Need declaration,
    Need approval,
    @Nullable Span manualEntry,
    Purpose purpose,
    @Nullable String origin,
    Scheme scheme) {

  /** For how long an extraction stays open where a service's file does not say. */
  public static final int USUAL_COLLECTION_DAYS = 14;

  private static final int MONTHS_OF_A_QUARTER = 3;

  public Terms {
    collectionDates = List.copyOf(collectionDates);
  }

  /** Those that any board, or England, may offer, with extractions open for the usual time. */
  public Terms(
      Commissioner commissioner,
      Span period,
      PaymentPeriod paymentPeriod,
      Collection collection,
      List<LocalDate> collectionDates,
      Need declaration,
      Need approval,
      @Nullable Span manualEntry,
      Purpose purpose,
      @Nullable String origin,
      Scheme scheme) {
    this(
        commissioner,
        null,
        period,
        paymentPeriod,
        collection,
        collectionDates,
        USUAL_COLLECTION_DAYS,
        declaration,
        approval,
        manualEntry,
        purpose,
        origin,
        scheme);
  }

  /** Those of a service that is measured and of which nothing else follows. */
  public static Terms ofMeasuringOnly() {
    return new Terms(
        Commissioner.NATIONAL,
        new Span(LocalDate.MIN, LocalDate.MAX),
        PaymentPeriod.NONE,
        Collection.AUTOMATIC,
        List.of(),
        Need.NOT_REQUIRED,
        Need.NOT_REQUIRED,
        null,
        Purpose.LIVE,
        null,
        Scheme.NOTHING);
  }

  /** At which level a service is commissioned. */
  public enum Commissioner {
    NATIONAL,
    ICB
  }

  /** How often it is paid. */
  public enum PaymentPeriod {
    MONTHLY,
    QUARTERLY,
    ANNUAL,
    NONE
  }

  /** Where its figures come from. */
  public enum Collection {
    AUTOMATIC,
    MANUAL,
    /** Only the agreement to take part is recorded: no achievement, no declaration, no payment. */
    PARTICIPATION_ONLY
  }

  /** Whether a step has to be taken by somebody. */
  public enum Need {
    REQUIRED,
    NOT_REQUIRED
  }

  /** What its results may be used for. */
  public enum Purpose {
    LIVE,
    /** A rehearsal: its results are neither paid, nor reported, nor published. */
    TEST_EXTRACTION
  }

  /**
   * The days to which it is paid, in order: each is settled, declared and approved for itself. The
   * last day of the contract is one of them, or else what is done after the last whole month or
   * quarter would never be paid.
   */
  public List<LocalDate> payableDates() {
    return switch (paymentPeriod) {
      case MONTHLY -> ends(1);
      case QUARTERLY -> ends(MONTHS_OF_A_QUARTER);
      case ANNUAL -> List.of(period.to());
      case NONE -> List.of();
    };
  }

  /** The ends of every month, or of those with which so many months end. */
  private List<LocalDate> ends(int months) {
    Stream<LocalDate> ends =
        Stream.iterate(
                YearMonth.from(period.from()),
                month -> !month.atEndOfMonth().isAfter(period.to()),
                month -> month.plusMonths(1))
            .filter(month -> month.getMonthValue() % months == 0)
            .map(YearMonth::atEndOfMonth);
    return Stream.concat(ends, Stream.of(period.to())).distinct().toList();
  }

  /** The one board that may offer it, when there is just one. */
  public Optional<String> board() {
    return Optional.ofNullable(commissionedBy);
  }

  public Optional<Span> manual() {
    return Optional.ofNullable(manualEntry);
  }

  public boolean isTest() {
    return purpose == Purpose.TEST_EXTRACTION;
  }
}
