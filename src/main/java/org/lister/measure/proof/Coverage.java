package org.lister.measure.proof;

import java.util.List;
import org.lister.domain.rules.Answer;

/**
 * How much of an indicator its scenarios reach.
 *
 * @param answers how many answers its rules can give, a yes and a no each
 * @param missingAnswers those that no scenario brings about
 * @param missingEndings the words for outcomes in which no scenario ends
 */
public record Coverage(int answers, List<Answer> missingAnswers, List<String> missingEndings) {

  public Coverage {
    missingAnswers = List.copyOf(missingAnswers);
    missingEndings = List.copyOf(missingEndings);
  }

  /** Whether nothing is left that no scenario reaches. */
  public boolean isComplete() {
    return missingAnswers.isEmpty() && missingEndings.isEmpty();
  }
}
