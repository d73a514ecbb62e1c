package org.lister.cli;

import java.util.ArrayList;
import java.util.List;
import org.lister.domain.rules.Answer;
import org.lister.measure.proof.Coverage;
import org.lister.measure.proof.Proof;

/** Says what scenarios showed, an indicator after the other. */
final class ProofReport {

  private final Voice voice;

  ProofReport(Voice voice) {
    this.voice = voice;
  }

  void tell(Proof proof) {
    Coverage coverage = proof.coverage();
    int scenarios = proof.scenarios().scenarios().size();
    voice.say(
        "%s %s: %d scenarios, %d agree; %d of %d answers of its rules are reached",
        proof.scenarios().ruleset().name(),
        proof.scenarios().indicator().code(),
        scenarios,
        proof.agreed(),
        coverage.answers() - coverage.missingAnswers().size(),
        coverage.answers());
    proof.disagreements().forEach(each -> voice.say("  %s", each));
    coverage.missingAnswers().forEach(this::missing);
    coverage.missingEndings().forEach(word -> voice.say("  no scenario ends as %s", word));
  }

  private void missing(Answer answer) {
    voice.say(
        "  no scenario reaches %s (%s): %s", answer, answer.follows(), answer.rule().condition());
  }

  /** Says which indicators have no scenarios, then the sum; whether everything was reached. */
  boolean tellRest(List<String> asked, List<Proof> proofs) {
    List<String> without = new ArrayList<>(asked);
    proofs.forEach(proof -> without.remove(proof.scenarios().indicator().code()));
    if (!without.isEmpty()) {
      voice.say("No scenarios yet: %s", String.join(", ", without));
    }
    voice.say(
        "%d scenarios, %d agree; differences: %d",
        proofs.stream().mapToInt(proof -> proof.scenarios().scenarios().size()).sum(),
        proofs.stream().mapToInt(Proof::agreed).sum(),
        proofs.stream().mapToInt(proof -> proof.disagreements().size()).sum());
    return without.isEmpty() && proofs.stream().allMatch(proof -> proof.coverage().isComplete());
  }
}
