package org.lister.domain.rules.twin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patient of the population, as the plain twin sees one: the registration and all entries. */
public record PlainPatient(
    LocalDate dateOfBirth,
    int sex,
    LocalDate registeredFrom,
    @Nullable LocalDate dateOfDeath,
    List<PlainEvent> events) {

  public PlainPatient {
    events = List.copyOf(events);
  }
}
