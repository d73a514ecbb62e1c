package org.lister.cli;

import java.util.List;
import org.lister.store.StageRecord;

/** The short table with which a run ends. */
final class Summary {

  private final Voice voice;

  Summary(Voice voice) {
    this.voice = voice;
  }

  /**
   * @param results the folder where a person finds what was done
   */
  void of(List<StageRecord> stages, String results) {
    if (stages.isEmpty()) {
      voice.say("Everything was up to date. Results are in %s", results);
      return;
    }
    voice.say("");
    voice.say("%-10s %12s %10s %14s", "stage", "rows", "seconds", "rows a second");
    for (StageRecord stage : stages) {
      voice.say(
          "%-10s %,12d %10.1f %,14.0f",
          stage.stage(), stage.rows(), stage.took().toMillis() / 1000.0, stage.rowsPerSecond());
    }
    voice.say("");
    voice.say("Results are in %s", results);
  }
}
