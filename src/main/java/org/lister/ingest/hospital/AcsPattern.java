package org.lister.ingest.hospital;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lister.domain.AcsCondition;
import org.lister.domain.AcsCondition.Clause;
import org.lister.domain.AcsCondition.Position;
import org.lister.domain.AcsCondition.Where;

/** An ambulatory care sensitive condition with its patterns compiled. */
record AcsPattern(
    AcsCondition condition, Pattern pattern, @Nullable Part required, @Nullable Part excluded) {

  /** The codes of an episode, those that say nothing null. */
  record Codes(List<@Nullable String> diagnoses, List<@Nullable String> procedures) {}

  private record Part(Where where, Pattern pattern) {

    static @Nullable Part of(@Nullable Clause clause) {
      return clause == null ? null : new Part(clause.where(), Pattern.compile(clause.pattern()));
    }

    boolean isTrueOf(Codes codes) {
      return isAny(
          pattern,
          switch (where) {
            case ANY_PROCEDURE -> codes.procedures();
            case PRIMARY_PROCEDURE -> codes.procedures().subList(0, 1);
            case SECONDARY_DIAGNOSIS -> codes.diagnoses().subList(1, codes.diagnoses().size());
          });
    }
  }

  static AcsPattern of(AcsCondition condition) {
    return new AcsPattern(
        condition,
        Pattern.compile(condition.pattern()),
        Part.of(condition.required()),
        Part.of(condition.excluded()));
  }

  /**
   * The name of the first condition of an episode, null when it has none.
   *
   * @param widest by the full definition, or by the primary diagnosis alone; what is excluded and
   *     required holds over all positions either way
   */
  static @Nullable String first(List<AcsPattern> patterns, Codes codes, Position widest) {
    for (AcsPattern each : patterns) {
      if (each.isTrueOf(codes, widest)) {
        return each.condition().name();
      }
    }
    return null;
  }

  private boolean isTrueOf(Codes codes, Position widest) {
    boolean inAll = widest == Position.ANY && condition.position() == Position.ANY;
    return isAny(pattern, inAll ? codes.diagnoses() : codes.diagnoses().subList(0, 1))
        && (required == null || required.isTrueOf(codes))
        && (excluded == null || !excluded.isTrueOf(codes));
  }

  private static boolean isAny(Pattern pattern, List<@Nullable String> codes) {
    for (String code : codes) {
      if (code != null && pattern.matcher(code).find()) {
        return true;
      }
    }
    return false;
  }
}
