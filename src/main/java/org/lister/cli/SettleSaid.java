package org.lister.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.lister.settle.SettleResult;

/** Says what a settlement came to, beside its totals. */
final class SettleSaid {

  private static final int MOST_TOLD = 20;

  private final Voice voice;

  SettleSaid(Voice voice) {
    this.voice = voice;
  }

  void of(SettleResult result) {
    result.leftOut().forEach(this::leftOut);
    result
        .differences()
        .forEach((reason, count) -> voice.say("differences because of %s: %,d", reason, count));
    if (!result.gone().isEmpty()) {
      voice.say(
          "nothing is counted any more, figures removed: %,d practices: %s",
          result.gone().size(), some(result.gone()));
    }
    result.notes().forEach(note -> voice.say("look at this: %s", note));
    uncounted(result.uncounted());
    if (!result.refused().isEmpty()) {
      refused(result.refusals());
    }
  }

  private void leftOut(String rule, List<String> practices) {
    voice.say(
        "left out of national figures: %,d practices, each of which %s: %s",
        practices.size(), rule, some(practices));
  }

  private void uncounted(Collection<String> practices) {
    if (!practices.isEmpty()) {
      voice.say(
          "no counts at all: %,d practices that take part: %s", practices.size(), some(practices));
    }
  }

  private void refused(List<String> sentences) {
    voice.say("not settled: %,d practices; their figures stay what they were:", sentences.size());
    sentences.stream().limit(MOST_TOLD).forEach(sentence -> voice.say("  %s", sentence));
  }

  private static String some(Collection<String> practices) {
    String told = practices.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
    return practices.size() > MOST_TOLD ? told + ", …" : told;
  }
}
