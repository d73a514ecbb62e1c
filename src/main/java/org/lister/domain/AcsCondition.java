package org.lister.domain;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An ambulatory care sensitive condition: an emergency admission for it might have been avoided in
 * general practice.
 *
 * @param group acute, chronic or vaccine preventable
 * @param position the diagnoses among which the pattern is looked for
 * @param pattern of ICD-10 codes without the dot, four characters, X as filler
 * @param excluded an admission of which this is true is not one of the condition's
 * @param required has to be true of an admission as well
 */
public record AcsCondition(
    String group,
    String name,
    Position position,
    String pattern,
    @Nullable Clause excluded,
    @Nullable Clause required)
    implements Serializable {

  /** Which diagnoses of an episode. */
  public enum Position {
    PRIMARY,
    ANY
  }

  /** Which codes of an episode. */
  public enum Where {
    ANY_PROCEDURE,
    PRIMARY_PROCEDURE,
    SECONDARY_DIAGNOSIS
  }

  /** A pattern and the codes among which it is looked for. */
  public record Clause(Where where, String pattern) implements Serializable {}
}
