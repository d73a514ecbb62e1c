package org.lister.domain.rules;

import java.util.Set;
import org.lister.domain.rules.Extraction.Source;

/** Which columns of an extract a field is taken from, by the names that Lister gives them. */
public final class ColumnsNeeded implements Extraction.Visitor<Set<String>> {

  private static final Set<String> ENTRY = Set.of("date", "code");

  @Override
  public Set<String> age(Extraction.Age age) {
    return Set.of("date_of_birth");
  }

  @Override
  public Set<String> item(Extraction.Item item) {
    return Set.of(
        switch (item.item()) {
          case SEX -> "sex";
          case DATE_OF_BIRTH -> "date_of_birth";
          case REGISTRATION_DATE -> "registered_from";
          case DATE_OF_DEATH -> "date_of_death";
        });
  }

  @Override
  public Set<String> pick(Extraction.Pick pick) {
    if (pick.source() instanceof Source.Entries) {
      return ENTRY;
    }
    return pick.source() instanceof Source.Pair
        ? Set.of("date", "code", "value1", "value2")
        : Set.of("date", "code", "value1");
  }

  @Override
  public Set<String> count(Extraction.Count count) {
    return ENTRY;
  }

  @Override
  public Set<String> spaced(Extraction.Spaced spaced) {
    return ENTRY;
  }

  @Override
  public Set<String> choice(Extraction.Choice choice) {
    return Set.of();
  }
}
