package org.lister.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lister.store.SoleWriter;
import org.lister.store.StageRecord;
import org.lister.store.TableVersion;

/**
 * Carries out stages one after the other: each is timed, entered in the ledger and told. Until it
 * is closed no other run may write to the same tables.
 */
final class Conductor implements AutoCloseable {

  private final Workplace workplace;
  private final Voice voice;
  private final String run;
  private final Witness witness;
  private final SoleWriter right;
  private final List<StageRecord> records = new ArrayList<>();

  Conductor(Workplace workplace, Voice voice, String run) {
    this.workplace = workplace;
    this.voice = voice;
    this.run = run;
    this.witness = new Witness(workplace, run);
    this.right =
        SoleWriter.at(
            workplace.configuration().settings().tables(),
            run,
            workplace.hadoop(),
            System::currentTimeMillis);
    try {
      workplace.tables().ledger().refresh();
    } catch (RuntimeException | Error failure) {
      right.close();
      throw failure;
    }
  }

  @Override
  public void close() {
    right.close();
  }

  void carryOut(Step step) {
    if (isUpToDate(step)) {
      voice.say("%-8s nothing to do: same input, same rules, same software", step.name());
      return;
    }
    witness.began(step.name());
    try (Watch watch = Watch.over(workplace.spark())) {
      Carried carried = committed(step);
      witness.finished(carried.record(), watch.cpuSeconds());
      records.add(carried.record());
      tell(carried.record(), carried.done());
    }
  }

  /** A stage that was carried out. */
  private record Carried(Step.Done done, StageRecord record) {}

  /** Beyond its end the stage is done, whatever else may fail. */
  private Carried committed(Step step) {
    Instant started = Instant.now();
    try {
      Step.Done done = watched(step);
      StageRecord record = record(step, started, done);
      if (!done.written().isEmpty()) {
        right.require();
        workplace.tables().ledger().commit(record);
      }
      return new Carried(done, record);
    } catch (RuntimeException | Error failure) {
      enter(failure, step);
      throw failure;
    }
  }

  /** On a full disk the log cannot be added to either; what is told is why the stage failed. */
  private void enter(Throwable failure, Step step) {
    try {
      witness.failed(step.name(), failure);
    } catch (RuntimeException | Error another) {
      failure.addSuppressed(another);
    }
  }

  private Step.Done watched(Step step) {
    Progress progress = Progress.of(step.name(), workplace.spark(), voice);
    try {
      return step.run(workplace, run);
    } finally {
      progress.close();
    }
  }

  private void tell(StageRecord record, Step.Done done) {
    voice.say(
        "%-8s %,d rows in %.1f s",
        record.stage(), record.rows(), record.took().toMillis() / 1000.0);
    done.sentences().forEach(sentence -> voice.say("         %s", sentence));
  }

  /** The stages carried out, in order. */
  List<StageRecord> records() {
    return List.copyOf(records);
  }

  /** Whether the stage's last finished run read just these tables with this configuration. */
  private boolean isUpToDate(Step step) {
    List<TableVersion> inputs = step.inputs(workplace);
    return !inputs.isEmpty()
        && workplace
            .tables()
            .ledger()
            .last(step.name())
            .filter(last -> last.read().equals(inputs))
            .filter(last -> last.configuration().equals(workplace.configuration().checksum()))
            .filter(last -> last.software().equals(Software.version()))
            .isPresent();
  }

  private StageRecord record(Step step, Instant started, Step.Done done) {
    return new StageRecord(
        run,
        step.name(),
        started,
        Duration.between(started, Instant.now()),
        done.rows(),
        done.read(),
        done.written(),
        workplace.configuration().checksum(),
        Software.version());
  }
}
