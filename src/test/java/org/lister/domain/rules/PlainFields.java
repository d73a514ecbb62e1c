package org.lister.domain.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Extraction.Counted;

/** The fields of one patient, each worked out anew whenever somebody asks. */
record PlainFields(List<Field> fields, QualifyingDates dates, PlainPatient patient) {

  Optional<Double> value(Value value) {
    if (value instanceof Value.Constant constant) {
      return Optional.of(constant.number());
    }
    if (value instanceof Value.Named named) {
      return value(named.name());
    }
    return day(value).map(PlainFields::number);
  }

  /** What a qualifying date or a field gives under this name. */
  Optional<Double> value(String name) {
    if (dates.byName().containsKey(name)) {
      return Optional.of(number(dates.byName().get(name)));
    }
    Field field =
        fields.stream().filter(each -> each.gives().contains(name)).findFirst().orElseThrow();
    return given(field.extraction(), field.gives().indexOf(name));
  }

  private Optional<LocalDate> day(Value value) {
    if (value instanceof Value.Shifted shifted) {
      return day(shifted.from()).map(day -> shift(day, shifted));
    }
    return value(value).map(number -> LocalDate.ofEpochDay(number.longValue()));
  }

  private static LocalDate shift(LocalDate day, Value.Shifted shifted) {
    return switch (shifted.unit()) {
      case DAY -> day.plusDays(shifted.amount());
      case MONTH -> day.plusMonths(shifted.amount());
      case YEAR -> day.plusYears(shifted.amount());
    };
  }

  private Optional<Double> given(Extraction extraction, int place) {
    if (extraction instanceof Extraction.Age age) {
      return day(age.on())
          .filter(day -> !day.isBefore(patient.dateOfBirth()))
          .map(day -> (double) Period.between(patient.dateOfBirth(), day).getYears());
    }
    if (extraction instanceof Extraction.Item item) {
      return item(item.item());
    }
    if (extraction instanceof Extraction.Count count) {
      return Optional.of((double) count(count));
    }
    return pick((Extraction.Pick) extraction, place);
  }

  private Optional<Double> item(Extraction.Registration item) {
    return switch (item) {
      case SEX -> Optional.of((double) patient.sex());
      case DATE_OF_BIRTH -> Optional.of(number(patient.dateOfBirth()));
      case REGISTRATION_DATE -> Optional.of(number(patient.registeredFrom()));
      case DATE_OF_DEATH -> Optional.ofNullable(patient.dateOfDeath()).map(PlainFields::number);
    };
  }

  private long count(Extraction.Count count) {
    Stream<LocalDate> days =
        patient.events().stream()
            .filter(event -> event.isOf(count.cluster()))
            .map(PlainEvent::date)
            .filter(day -> isWithin(count.bounds(), day));
    return (count.counted() == Counted.DAYS ? days.distinct() : days).count();
  }

  private Optional<Double> pick(Extraction.Pick pick, int place) {
    List<PlainReading> within =
        PlainReading.of(pick.source(), patient.events()).stream()
            .filter(reading -> isWithin(pick.bounds(), reading.day()))
            .toList();
    Stream<LocalDate> days = within.stream().map(PlainReading::day);
    Optional<LocalDate> picked =
        pick.which() == Extraction.Which.LATEST
            ? days.max(LocalDate::compareTo)
            : days.min(LocalDate::compareTo);
    if (place == 0) {
      return picked.map(PlainFields::number);
    }
    return within.stream()
        .filter(reading -> reading.day().equals(picked.orElseThrow()))
        .map(reading -> reading.values().get(place - 1))
        .min(Double::compare);
  }

  private boolean isWithin(List<Bound> bounds, LocalDate day) {
    return bounds.stream().allMatch(bound -> isWithin(bound, day));
  }

  private boolean isWithin(Bound bound, LocalDate day) {
    Optional<LocalDate> limit = day(bound.day());
    return limit.isPresent()
        && switch (bound.relation()) {
          case BEFORE -> day.isBefore(limit.get());
          case ON_OR_BEFORE -> !day.isAfter(limit.get());
          case AFTER -> day.isAfter(limit.get());
          case ON_OR_AFTER -> !day.isBefore(limit.get());
        };
  }

  private static double number(LocalDate day) {
    return day.toEpochDay();
  }
}
