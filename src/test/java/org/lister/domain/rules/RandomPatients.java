package org.lister.domain.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.twin.PlainEvent;
import org.lister.domain.rules.twin.PlainPatient;

/** Random patients whose days lie on, a day before or a day after what rules ask for. */
record RandomPatients(Dice dice, Clusters clusters, QualifyingDates dates) {

  private static final List<Integer> AGES = List.of(0, 1, 5, 16, 17, 25, 49, 50, 64, 65, 80, 101);
  private static final List<Double> VALUES =
      List.of(47.0, 58.0, 58.5, 59.0, 80.0, 90.0, 91.0, 139.0, 140.0, 141.0);

  PlainPatient make() {
    return new PlainPatient(
        birth(), dice.one(List.of(0, 1, 2, 9)), registration(), death(), events());
  }

  private LocalDate birth() {
    LocalDate birthday = dates.periodEnd().minusYears(dice.one(AGES));
    return dice.in100(15)
        ? LocalDate.of(4 * dice.between(480, 505), 2, 29)
        : birthday.plusDays(dice.between(-1, 1));
  }

  private LocalDate registration() {
    LocalDate day = day();
    return day.isAfter(dates.periodEnd()) ? dates.periodEnd() : day;
  }

  private @Nullable LocalDate death() {
    return dice.in100(20) ? dates.periodEnd().plusDays(dice.between(1, 9)) : null;
  }

  private List<PlainEvent> events() {
    return dice.some(0, 12, () -> dice.in100(15) ? linked() : coded());
  }

  private PlainEvent linked() {
    return new PlainEvent(day(), clusters.linked(), null, null);
  }

  private PlainEvent coded() {
    List<String> names = clusters.coded().stream().sorted().toList();
    Set<String> in = dice.some(1, 2, () -> dice.one(names)).stream().collect(Collectors.toSet());
    return new PlainEvent(day(), in, value(), value());
  }

  private @Nullable Double value() {
    return dice.in100(60) ? dice.one(VALUES) : null;
  }

  /** A qualifying date, shifted as rules shift it and then by a day at most. */
  private LocalDate day() {
    LocalDate day =
        dice.one(
            List.of(
                dates.periodEnd(), dates.periodEnd(), dates.serviceStart(), dates.serviceEnd()));
    if (dice.in100(70)) {
      Value.Shifted shift = dice.one(RandomValues.SHIFTS);
      day =
          switch (shift.unit()) {
            case DAY -> day.plusDays(shift.amount());
            case MONTH -> day.plusMonths(shift.amount());
            case YEAR -> day.plusYears(shift.amount());
          };
    }
    return day.plusDays(dice.between(-1, 1));
  }
}
