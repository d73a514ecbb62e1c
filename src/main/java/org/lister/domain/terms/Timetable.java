package org.lister.domain.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lister.domain.terms.PlannedCollection.Kind;

/**
 * When data of a service are collected. An extraction opens on the day after the day to which data
 * are collected, and stays open for as many days as the service says.
 *
 * @param service code of the service
 */
public record Timetable(String service, Terms terms) {

  /** Every collection of the service's period, in order. */
  public List<PlannedCollection> collections() {
    List<LocalDate> dates = terms.collectionDates();
    List<PlannedCollection> planned = new ArrayList<>();
    for (int index = 0; index < dates.size(); index++) {
      planned.add(planned(dates.get(index), dates.subList(index + 1, dates.size())));
    }
    return planned;
  }

  private PlannedCollection planned(LocalDate periodEnd, List<LocalDate> later) {
    boolean isLast =
        later.isEmpty() || !FinancialYear.of(later.get(0)).equals(FinancialYear.of(periodEnd));
    return new PlannedCollection(
        service,
        periodEnd,
        periodEnd.plusDays(1),
        periodEnd.plusDays(terms.collectionDays()),
        isLast ? Kind.FINAL : Kind.INTERIM);
  }

  /**
   * Why nothing may be extracted to this day; nothing when it may. A service without any date is
   * held to none.
   */
  public Optional<String> refusal(LocalDate periodEnd) {
    if (terms.collection() == Terms.Collection.MANUAL) {
      return Optional.of(
          "Cannot collect %s: nothing is extracted for it, its figures are entered by hand. Enter them."
              .formatted(service));
    }
    return terms.collectionDates().isEmpty() || terms.collectionDates().contains(periodEnd)
        ? Optional.empty()
        : Optional.of(
            "Cannot collect %s to %s: this is no collection date of the service. Choose another with --period-end; nearest is %s."
                .formatted(service, periodEnd, nearest(periodEnd)));
  }

  private String nearest(LocalDate day) {
    TreeSet<LocalDate> dates = new TreeSet<>(terms.collectionDates());
    return Stream.of(dates.lower(day), dates.higher(day))
        .filter(Objects::nonNull)
        .map(LocalDate::toString)
        .collect(Collectors.joining(" or "));
  }
}
