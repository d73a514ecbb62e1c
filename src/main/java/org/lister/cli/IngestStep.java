package org.lister.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lister.agree.ParticipationRegister;
import org.lister.agree.ParticipationRegister.Known;
import org.lister.conf.Configuration;
import org.lister.conf.Settings;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.domain.terms.Timetable;
import org.lister.ingest.ExtractSeen;
import org.lister.ingest.Ingest;
import org.lister.ingest.IngestRequest;
import org.lister.ingest.IngestResult;
import org.lister.ingest.Look;
import org.lister.store.TableVersion;

/** Takes in the extracts of practices. */
final class IngestStep implements Step {

  /** On a terminal; a nation may have thousands. */
  private static final int MOST_WARNINGS = 20;

  private final Look look;

  IngestStep(Look look) {
    this.look = look;
  }

  @Override
  public String name() {
    return "ingest";
  }

  /** The stage looks at what landed itself. */
  @Override
  public List<TableVersion> inputs(Workplace workplace) {
    return List.of();
  }

  @Override
  public List<String> plan(Workplace workplace) {
    List<String> lines = new ArrayList<>();
    lines.add("read extracts of " + workplace.configuration().settings().landing());
    Ingest.plan(workplace.tables(), request(workplace, register(workplace), "dry run"))
        .extracts()
        .forEach(extract -> lines.add(said(extract)));
    lines.add("write patients, events, quarantine, quality and receipts");
    return lines;
  }

  @Override
  public Done run(Workplace workplace, String run) {
    Known register = register(workplace);
    IngestResult result = Ingest.run(workplace.tables(), request(workplace, register, run));
    List<TableVersion> read = new ArrayList<>(result.read());
    read.add(register.book());
    read.addAll(result.files());
    return new Done(result.rows().received(), read, result.written(), sentences(result));
  }

  /** Who takes part; nobody is asked when the timetable has no collection of this period. */
  private static Known register(Workplace workplace) {
    Service service = workplace.configuration().service();
    Settings settings = workplace.configuration().settings();
    new Timetable(service.code(), service.terms())
        .refusal(settings.periodEnd())
        .ifPresent(
            refusal -> {
              throw new Stopped.Mistake(refusal);
            });
    return ParticipationRegister.read(workplace.tables(), settings.reference(), service.code());
  }

  private IngestRequest request(Workplace workplace, Known register, String run) {
    Configuration configuration = workplace.configuration();
    return new IngestRequest(
        configuration.settings().landing(),
        configuration.suppliers(),
        configuration.contract(),
        configuration.settings().periodEnd(),
        register.participation(),
        configuration.service().upholdsTypeOneObjections()
            ? IngestRequest.Objections.UPHELD
            : IngestRequest.Objections.NOT_UPHELD,
        configuration.gates(),
        look,
        run);
  }

  private static List<String> sentences(IngestResult result) {
    List<String> sentences = new ArrayList<>();
    IngestResult.Rows rows = result.rows();
    sentences.add(
        String.format(
            Locale.UK,
            "%,d rows accepted, %,d rejected, %,d merged, %,d dropped for objections, %,d warnings",
            rows.accepted(),
            rows.rejected(),
            rows.merged(),
            rows.objected(),
            rows.warnings()));
    for (ExtractSeen.Verdict verdict : ExtractSeen.Verdict.values()) {
      long extracts = result.count(verdict);
      if (extracts > 0) {
        sentences.add(String.format(Locale.UK, "%,d extracts %s", extracts, said(verdict)));
      }
    }
    result.gates().stream().limit(MOST_WARNINGS).forEach(gate -> sentences.add(gate.toString()));
    if (result.gates().size() > MOST_WARNINGS) {
      sentences.add(
          String.format(Locale.UK, "and %,d more warnings", result.gates().size() - MOST_WARNINGS));
    }
    return sentences;
  }

  private static String said(ExtractSeen extract) {
    String what =
        String.format(
            Locale.UK,
            "%s of %s, %,d bytes: %s",
            extract.practice(),
            extract.supplier(),
            extract.bytes(),
            said(extract.verdict()));
    return extract.reasons().isEmpty()
        ? what
        : what + " (" + String.join("; ", extract.reasons()) + ")";
  }

  private static String said(ExtractSeen.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
