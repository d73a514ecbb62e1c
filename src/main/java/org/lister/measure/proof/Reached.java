package org.lister.measure.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lister.domain.Problem;
import org.lister.domain.rules.Answer;
import org.lister.domain.scenario.Ending;
import org.lister.domain.scenario.Scenarios;

/**
 * What the scenarios of an indicator reach.
 *
 * @param answers each with the first patient who brings it about
 * @param endings the words for outcomes
 */
record Reached(Map<Answer, String> answers, Set<String> endings) {

  static Reached by(List<Trial> trials) {
    Map<Answer, String> answers = new HashMap<>();
    Set<String> endings = new HashSet<>();
    for (Trial trial : trials) {
      String patient = trial.patient().scenario().patient();
      trial.asked().forEach(answer -> answers.putIfAbsent(answer, patient));
      endings.add(trial.twin().ending());
    }
    return new Reached(answers, endings);
  }

  /** Answers that were said never to come and came. */
  List<Problem> againstTheWord(Scenarios scenarios) {
    return scenarios.never().stream()
        .filter(never -> answers.containsKey(never.answer()))
        .map(
            never ->
                new Problem(
                    scenarios.file(),
                    never.line(),
                    "%s is said never to come, but %s brings it about. Take the comment out."
                        .formatted(never.answer(), answers.get(never.answer()))))
        .toList();
  }

  Coverage coverage(Scenarios scenarios) {
    List<Answer> never = scenarios.never().stream().map(Scenarios.Never::answer).toList();
    List<Answer> possible =
        scenarios.answers().stream().filter(answer -> !never.contains(answer)).toList();
    return new Coverage(
        possible.size(),
        possible.stream().filter(answer -> !answers.containsKey(answer)).toList(),
        possible.stream()
            .map(Ending::of)
            .flatMap(Optional::stream)
            .distinct()
            .filter(word -> !endings.contains(word))
            .toList());
  }
}
