package org.lister.synthesise;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Supplier;

/** Writes rows in the words of one supplier, in the order of Lister's columns. */
final class Scribe {

  private static final String UNLISTED = "Unlisted";

  private final DateText dates;
  private final Map<Sex, String> sexes = new EnumMap<>(Sex.class);

  Scribe(Supplier supplier) {
    this.dates = DateText.of(supplier.dateFormats());
    for (Sex sex : Sex.values()) {
      sexes.put(sex, word(supplier, sex));
    }
  }

  DateText dates() {
    return dates;
  }

  List<@Nullable String> patient(String practice, Life life) {
    Person person = life.person();
    return patient(practice, life, person.registration(), person.namedGp());
  }

  List<@Nullable String> patient(
      String practice, Life life, Registration registration, @Nullable String namedGp) {
    Person person = life.person();
    Optional<Objection> objection = life.objection();
    return Arrays.asList(
        practice,
        Long.toString(person.nhsNumber()),
        dates.of(person.birth()),
        sexes.get(person.sex()),
        person.lsoa(),
        dates.of(registration.from()),
        dates.of(registration.to()),
        namedGp,
        dates.of(objection.map(Objection::from).orElse(null)),
        dates.of(objection.map(Objection::to).orElse(null)),
        dates.of(registration.death()));
  }

  List<@Nullable String> event(String practice, long nhsNumber, Event event) {
    return event(practice, Long.toString(nhsNumber), event);
  }

  List<@Nullable String> event(String practice, String nhsNumber, Event event) {
    return Arrays.asList(
        practice,
        nhsNumber,
        dates.of(event.date()),
        Long.toString(event.code()),
        event.value1(),
        event.value2());
  }

  private static String word(Supplier supplier, Sex sex) {
    return supplier.sexes().entrySet().stream()
        .filter(word -> sex != Sex.UNLISTED_WORD && word.getValue() == sex.number())
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse(UNLISTED);
  }
}
