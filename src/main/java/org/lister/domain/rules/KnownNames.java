package org.lister.domain.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every name that rules may use and what it counts.
 *
 * @param kinds in the order of the ruleset, qualifying dates first
 */
public record KnownNames(Map<String, Kind> kinds) {

  /** The names of the qualifying dates, which every ruleset knows. */
  public static final List<String> QUALIFYING_DATES = List.of("QSSD", "QSED", "PPED", "ACHV_DAT");

  public KnownNames {
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
  }

  public static KnownNames of(List<Field> fields) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    QUALIFYING_DATES.forEach(name -> kinds.put(name, Kind.DAY));
    fields.forEach(field -> kinds(field).forEach(kinds::putIfAbsent));
    return new KnownNames(kinds);
  }

  /** What each name that a field gives counts, day first. */
  public static Map<String, Kind> kinds(Field field) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    Kind first = field.extraction().accept(FIRST);
    field.gives().forEach(name -> kinds.put(name, kinds.isEmpty() ? first : Kind.NUMBER));
    return kinds;
  }

  /** What a value counts, or nothing when a name in it is not known. */
  public Optional<Kind> kind(Value value) {
    return value.accept(new KindOfValue(kinds));
  }

  /** Of the names that a field gives, what the first counts. */
  private static final Extraction.Visitor<Kind> FIRST =
      new Extraction.Visitor<>() {
        @Override
        public Kind age(Extraction.Age age) {
          return Kind.NUMBER;
        }

        @Override
        public Kind item(Extraction.Item item) {
          return item.item() == Extraction.Registration.SEX ? Kind.NUMBER : Kind.DAY;
        }

        @Override
        public Kind pick(Extraction.Pick pick) {
          return Kind.DAY;
        }

        @Override
        public Kind spaced(Extraction.Spaced spaced) {
          return Kind.NUMBER;
        }

        @Override
        public Kind choice(Extraction.Choice choice) {
          return Kind.DAY;
        }

        @Override
        public Kind count(Extraction.Count count) {
          return Kind.NUMBER;
        }
      };

  private record KindOfValue(Map<String, Kind> kinds) implements Value.Visitor<Optional<Kind>> {
    @Override
    public Optional<Kind> named(Value.Named named) {
      return Optional.ofNullable(kinds.get(named.name()));
    }

    @Override
    public Optional<Kind> constant(Value.Constant constant) {
      return Optional.of(Kind.NUMBER);
    }

    @Override
    public Optional<Kind> fixed(Value.Fixed fixed) {
      return Optional.of(Kind.DAY);
    }

    @Override
    public Optional<Kind> elapsed(Value.Elapsed elapsed) {
      return Optional.of(Kind.NUMBER);
    }

    @Override
    public Optional<Kind> sum(Value.Sum sum) {
      return Optional.of(Kind.NUMBER);
    }

    @Override
    public Optional<Kind> shifted(Value.Shifted shifted) {
      return shifted.from().accept(this);
    }
  }
}
