package org.lister.ingest.hospital;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lister.domain.AcsCondition;
import org.lister.domain.AcsCondition.Clause;
import org.lister.domain.AcsCondition.Position;
import org.lister.domain.AcsCondition.Where;

/**
 * What a code, or all codes of an episode, say about ambulatory care sensitive conditions: sets of
 * the conditions' numbers.
 *
 * @param primary those of which the primary diagnosis is one
 * @param any those of which a diagnosis is one in a position where it counts
 */
record AcsEvidence(BitSet primary, BitSet any, BitSet excluded, BitSet required) {

  static final AcsEvidence NONE = nothing();

  /** Where in an episode a code stands. */
  enum Place {
    PRIMARY_DIAGNOSIS,
    SECONDARY_DIAGNOSIS,
    PRIMARY_PROCEDURE,
    SECONDARY_PROCEDURE;

    private boolean isIn(Where where) {
      return switch (where) {
        case ANY_PROCEDURE -> this == PRIMARY_PROCEDURE || this == SECONDARY_PROCEDURE;
        case PRIMARY_PROCEDURE -> this == PRIMARY_PROCEDURE;
        case SECONDARY_DIAGNOSIS -> this == SECONDARY_DIAGNOSIS;
      };
    }

    private boolean isDiagnosis() {
      return this == PRIMARY_DIAGNOSIS || this == SECONDARY_DIAGNOSIS;
    }
  }

  /** Nothing yet. */
  static AcsEvidence nothing() {
    return new AcsEvidence(new BitSet(), new BitSet(), new BitSet(), new BitSet());
  }

  static AcsEvidence of(String code, Place place, List<AcsCondition> conditions) {
    AcsEvidence evidence = nothing();
    for (int number = 0; number < conditions.size(); number++) {
      AcsCondition condition = conditions.get(number);
      boolean isOne = place.isDiagnosis() && isFound(condition.pattern(), code);
      boolean isPrimary = place == Place.PRIMARY_DIAGNOSIS;
      evidence.primary.set(number, isOne && isPrimary);
      evidence.any.set(number, isOne && (isPrimary || condition.position() == Position.ANY));
      evidence.excluded.set(number, isTrue(condition.excluded(), code, place));
      evidence.required.set(number, isTrue(condition.required(), code, place));
    }
    return evidence.equals(NONE) ? NONE : evidence;
  }

  private static boolean isTrue(@Nullable Clause clause, String code, Place place) {
    return clause != null && place.isIn(clause.where()) && isFound(clause.pattern(), code);
  }

  /** Compiled each time: a code is looked at once, and remembered. */
  private static boolean isFound(String pattern, String code) {
    return Pattern.compile(pattern).matcher(code).find();
  }

  void forget() {
    primary.clear();
    any.clear();
    excluded.clear();
    required.clear();
  }

  void add(AcsEvidence more) {
    primary.or(more.primary);
    any.or(more.any);
    excluded.or(more.excluded);
    required.or(more.required);
  }
}
