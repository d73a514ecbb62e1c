package org.lister.ingest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Gates;
import org.lister.domain.Gates.Limits;
import org.lister.domain.Gates.Verdict;
import org.lister.domain.Stopped;

/** Holds what was counted to the gates, before a row is written. */
record GateKeeper(IngestRequest request, RowCounts counts, Quality quality) {

  /** More sentences than this would hide each other; the rest is counted. */
  private static final int SHOWN = 10;

  /** What the gates say, those that pass left out. */
  List<GateSaid> said(Sorted sorted) {
    List<GateSaid> said = new ArrayList<>();
    missing(sorted).ifPresent(said::add);
    sorted.read().forEach(each -> ofPractice(each.practice()).forEach(said::add));
    return said;
  }

  /** Stops the run when a gate says so. */
  static void stopIfAny(List<GateSaid> said) {
    List<String> stops =
        said.stream()
            .filter(gate -> gate.verdict() == Verdict.STOP)
            .map(GateSaid::sentence)
            .toList();
    if (!stops.isEmpty()) {
      String more = stops.size() > SHOWN ? "\nand " + (stops.size() - SHOWN) + " more" : "";
      throw new Stopped.DataFault(
          stops.stream().limit(SHOWN).collect(Collectors.joining("\n"))
              + more
              + "\nNothing was taken in. Ask the supplier, or change the gate in conf.");
    }
  }

  private Optional<GateSaid> missing(Sorted sorted) {
    long expected = request.participation().countOn(request.periodEnd());
    long came = sorted.practicesHeld();
    double share = expected == 0 ? 0 : 100.0 * (expected - came) / expected;
    return said(
        request.gates().missingPractices(),
        share,
        "%.1f per cent of the practices that take part have no extract of %s (%d of %d)"
            .formatted(share, request.periodEnd(), expected - came, expected));
  }

  private List<GateSaid> ofPractice(String practice) {
    Gates gates = request.gates();
    return Stream.of(
            silence(practice),
            change(gates.listSizeChange(), practice, Content.PATIENTS),
            change(gates.eventsChange(), practice, Content.EVENTS))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<GateSaid> silence(String practice) {
    LocalDate last = counts.of(practice, Content.EVENTS).lastDay();
    double days =
        last == null ? Double.MAX_VALUE : ChronoUnit.DAYS.between(last, request.periodEnd());
    return said(
        request.gates().silentDays(),
        days,
        last == null
            ? "%s has no event at all".formatted(practice)
            : "%s has no event in the last %.0f days of the period".formatted(practice, days));
  }

  private Optional<GateSaid> change(Limits limits, String practice, Content content) {
    @Nullable Long before =
        quality.before(new RowCounts.Key(practice, content), FileCounts.ACCEPTED);
    if (before == null || before == 0) {
      return Optional.empty();
    }
    long now = counts.of(practice, content).of(FileCounts.ACCEPTED);
    double change = 100.0 * Math.abs(now - before) / before;
    return said(
        limits,
        change,
        "%s has %d %s, %.1f per cent away from the %d of the extract before"
            .formatted(practice, now, content.word(), change, before));
  }

  private static Optional<GateSaid> said(Limits limits, double value, String sentence) {
    Verdict verdict = limits.of(value);
    return verdict == Verdict.PASS
        ? Optional.empty()
        : Optional.of(new GateSaid(verdict, sentence));
  }
}
