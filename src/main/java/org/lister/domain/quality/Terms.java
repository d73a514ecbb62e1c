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
 * @param collectionDates the days to which data are collected, in order
 * @param manualEntry the days on which a provider may enter data by hand; null when never
 * @param origin the service this one was copied from; null when it was written afresh
 */
public record Terms(
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

  public Terms {
    collectionDates = List.copyOf(collectionDates);
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

  public Optional<Span> manual() {
    return Optional.ofNullable(manualEntry);
  }

  public boolean isTest() {
    return purpose == Purpose.TEST_EXTRACTION;
  }
}
