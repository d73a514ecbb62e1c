package org.lister.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.lister.publish.pages.PracticePage;

/** The page a GP reads: one practice, everything it may see, nothing to click. */
final class Report {

  private Report() {}

  static PackFile of(
      Pack pack,
      Release release,
      List<String> comparators,
      Map<String, String> meanings,
      Provenance from) {
    List<AreaBeside> areas = release.beside(pack, comparators);
    PracticePage page =
        new PracticePage(
            pack.name().isEmpty() ? "Practice" : pack.name(),
            pack.practice(),
            from.serviceName(),
            Words.day(from.periodEnd()),
            pack.receipts().stream().map(Report::receipt).toList(),
            IndicatorBars.legend(areas),
            IndicatorBars.of(pack, areas),
            GpTables.of(pack),
            pack.quality().stream().map(line -> quality(line, meanings)).toList(),
            release.linkageBeside(pack).map(Report::linkage).toList(),
            SmallPrint.of(from));
    return new PackFile("report.html", page.html().getBytes(StandardCharsets.UTF_8));
  }

  private static PracticePage.Receipt receipt(Receipt receipt) {
    String sentence =
        "Extract from %s: %s. Kept %s of %s patients and %s of %s events."
            .formatted(
                receipt.supplier(),
                Words.plain(receipt.status()),
                Words.count(receipt.patientsAccepted()),
                Words.count(receipt.patientsReceived()),
                Words.count(receipt.eventsAccepted()),
                Words.count(receipt.eventsReceived()));
    return new PracticePage.Receipt(sentence, receipt.reasons());
  }

  private static PracticePage.Quality quality(QualityLine line, Map<String, String> meanings) {
    return new PracticePage.Quality(
        line.file(),
        meanings.getOrDefault(line.measure(), Words.plain(line.measure())),
        Words.count(line.rows()),
        Words.count(line.previous()));
  }

  private static PracticePage.Linkage linkage(LinkageLine line) {
    return new PracticePage.Linkage(
        line.of().equals("practice") ? "Your practice" : "England",
        Words.count(line.episodes()),
        Words.count(line.matched()),
        Words.count(line.elsewhere()));
  }
}
