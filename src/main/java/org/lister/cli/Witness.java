package org.lister.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.store.AuditEntry;
import org.lister.store.AuditEntry.Event;
import org.lister.store.AuditLog;
import org.lister.store.StageRecord;
import org.lister.store.TableVersion;

/** Enters in the audit log what a run does: who, on which data, under which approval. */
final class Witness {

  private final AuditLog log;
  private final Service service;
  private final String run;

  Witness(Workplace workplace, String run) {
    this.log = workplace.auditLog();
    this.service = workplace.configuration().service();
    this.run = run;
  }

  void began(String stage) {
    enter(stage, Event.BEGAN, List.of(), 0, "");
  }

  void finished(StageRecord stage, double cpuSeconds) {
    List<String> data =
        Stream.concat(
                stage.read().stream().filter(Witness::isTable).map(each -> "read " + said(each)),
                stage.written().stream().map(each -> "wrote " + said(each)))
            .toList();
    enter(
        stage.stage(),
        Event.FINISHED,
        data,
        cpuSeconds,
        String.format(Locale.UK, "%,d rows", stage.rows()));
  }

  /** Only a sentence that was made for a person is kept: another may quote a row. */
  void failed(String stage, Throwable failure) {
    String why =
        Trouble.sentence(failure)
            .map(Stopped::getMessage)
            .orElse(failure.getClass().getSimpleName());
    enter(stage, Event.FAILED, List.of(), 0, why);
  }

  /** A look at data that is no stage. */
  void looked(String command, String at) {
    enter(command, Event.FINISHED, List.of("read " + at), 0, "");
  }

  /** A decision that somebody made. */
  void decided(String command, String table, String what) {
    enter(command, Event.FINISHED, List.of("added to " + table), 0, what);
  }

  /** Something done to the keys of restricted data. */
  void changedKeys(String command, String what) {
    enter(command, Event.FINISHED, List.of(), 0, what);
  }

  private void enter(String stage, Event event, List<String> data, double cpuSeconds, String said) {
    log.add(
        AuditEntry.of(
            Instant.now(),
            run,
            stage,
            event,
            Acting.name(),
            service.code() + ": " + service.legalBasis(),
            data,
            cpuSeconds,
            said));
  }

  /** The files of a national run are in the ledger: thousands of them. */
  private static boolean isTable(TableVersion version) {
    return version.version() >= 0;
  }

  private static String said(TableVersion version) {
    return isTable(version)
        ? version.name() + " version " + version.version()
        : version.name() + " " + version.checksum();
  }
}
