package org.lister.domain.rules.twin;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Extraction.Counted;
import org.lister.domain.rules.Extraction.Which;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Value;

/** The fields of one patient, each worked out anew whenever somebody asks. */
record PlainFields(List<Field> fields, QualifyingDates dates, PlainPatient patient) {

  Optional<Double> value(Value value) {
    if (value instanceof Value.Constant constant) {
      return Optional.of(constant.number());
    }
    if (value instanceof Value.Named named) {
      return value(named.name());
    }
    if (value instanceof Value.Elapsed elapsed) {
      return elapsed(elapsed);
    }
    if (value instanceof Value.Sum sum) {
      return sum(sum);
    }
    return day(value).map(PlainFields::number);
  }

  private Optional<Double> elapsed(Value.Elapsed elapsed) {
    Optional<LocalDate> from = day(elapsed.from());
    Optional<LocalDate> to = day(elapsed.to());
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Period period = Period.between(from.get(), to.get());
    return Optional.of(
        switch (elapsed.unit()) {
          case DAY -> number(to.get()) - number(from.get());
          case MONTH -> (double) period.toTotalMonths();
          case YEAR -> (double) period.getYears();
        });
  }

  private Optional<Double> sum(Value.Sum sum) {
    double sign = sum.sign() == Value.Sign.PLUS ? 1 : -1;
    return value(sum.left()).flatMap(left -> value(sum.right()).map(right -> left + sign * right));
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
    if (value instanceof Value.Fixed fixed) {
      return Optional.of(fixed.day());
    }
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
    if (extraction instanceof Extraction.Spaced spaced) {
      return Optional.of((double) spaced(spaced));
    }
    if (extraction instanceof Extraction.Choice choice) {
      return choice(choice);
    }
    return pick((Extraction.Pick) extraction, place);
  }

  /** The most entries that lie far enough apart, found for each entry as the last one chosen. */
  private int spaced(Extraction.Spaced spaced) {
    List<LocalDate> days = days(spaced.cluster(), spaced.bounds()).sorted().toList();
    int[] most = new int[days.size()];
    for (int last = 0; last < days.size(); last++) {
      most[last] = 1;
      for (int before = 0; before < last; before++) {
        if (!days.get(before).plusDays(spaced.days()).isAfter(days.get(last))) {
          most[last] = Math.max(most[last], most[before] + 1);
        }
      }
    }
    return Arrays.stream(most).max().orElse(0);
  }

  private Optional<Double> choice(Extraction.Choice choice) {
    return picked(choice.which(), choice.days().stream().map(this::day).flatMap(Optional::stream))
        .map(PlainFields::number);
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
    Stream<LocalDate> days = days(count.cluster(), count.bounds());
    return (count.counted() == Counted.DAYS ? days.distinct() : days).count();
  }

  private Stream<LocalDate> days(String cluster, List<Bound> bounds) {
    return patient.events().stream()
        .filter(event -> event.isOf(cluster))
        .map(PlainEvent::date)
        .filter(day -> isWithin(bounds, day));
  }

  private static Optional<LocalDate> picked(Which which, Stream<LocalDate> days) {
    return which == Which.LATEST ? days.max(LocalDate::compareTo) : days.min(LocalDate::compareTo);
  }

  private Optional<Double> pick(Extraction.Pick pick, int place) {
    List<PlainReading> within =
        PlainReading.of(pick.source(), patient.events()).stream()
            .filter(reading -> isWithin(pick.bounds(), reading.day()))
            .toList();
    Optional<LocalDate> picked = picked(pick.which(), within.stream().map(PlainReading::day));
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
