package org.lister.bench.sql;

import java.time.LocalDate;
import java.util.Optional;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Value;

/** The day that a value is for every patient, or nothing where it depends on the patient. */
record FixedDay(QualifyingDates dates) implements Value.Visitor<Optional<LocalDate>> {

  @Override
  public Optional<LocalDate> named(Value.Named named) {
    return Optional.ofNullable(dates.byName().get(named.name()));
  }

  @Override
  public Optional<LocalDate> fixed(Value.Fixed fixed) {
    return Optional.of(fixed.day());
  }

  @Override
  public Optional<LocalDate> shifted(Value.Shifted shifted) {
    return shifted
        .from()
        .accept(this)
        .map(
            day ->
                switch (shifted.unit()) {
                  case DAY -> day.plusDays(shifted.amount());
                  case MONTH -> day.plusMonths(shifted.amount());
                  case YEAR -> day.plusYears(shifted.amount());
                });
  }

  @Override
  public Optional<LocalDate> constant(Value.Constant constant) {
    return Optional.empty();
  }

  @Override
  public Optional<LocalDate> elapsed(Value.Elapsed elapsed) {
    return Optional.empty();
  }

  @Override
  public Optional<LocalDate> sum(Value.Sum sum) {
    return Optional.empty();
  }
}
