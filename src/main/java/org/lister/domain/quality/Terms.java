package org.lister.domain.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
