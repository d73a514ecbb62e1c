package org.lister.domain.terms;

import java.io.Serializable;
import java.time.LocalDate;

/** First and last day, both included. */
public record Span(LocalDate from, LocalDate to) implements Serializable {

  public Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("%s to %s ends before it starts".formatted(from, to));
    }
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  @Override
  public String toString() {
    return from + " to " + to;
  }
}
