package org.lister.ingest;

import java.util.Locale;
import org.lister.domain.Gates;

/** What a gate said, in a sentence without a patient. */
public record GateSaid(Gates.Verdict verdict, String sentence) {

  /** As it is told: {@code warn: 16.7 per cent of the practices …}. */
  @Override
  public String toString() {
    return verdict.name().toLowerCase(Locale.ROOT) + ": " + sentence;
  }
}
