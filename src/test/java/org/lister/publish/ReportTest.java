package org.lister.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final List<String> COMPARATORS = List.of("sub-icb", "england");

  /** Practice and area as numerator/denominator, England in per cent. */
  private static final String INDICATORS =
      """
      XM001 | Cervical screening in the last 5 years, women aged 50 to 64                     | 612/811   | 16240/21965 | 1480112/1960000
      XM002 | Bowel screening in the last 2 years, people aged 60 to 74                       | 884/1204  | 22910/32015 | 2214505/3104000
      XM003 | HbA1c 58 mmol/mol or less, people with diabetes and no frailty                  | 248/397   | 6120/10890  | 602311/1003800
      XM004 | Blood pressure below 140/90, people aged 79 or under with hypertension          | 731/1020  | 19870/27655 | 1970220/2740100
      XM005 | Foot check and risk in the last year, people with diabetes                      | 402/455   | 10345/12620 | 1000010/1230400
      XM006 | Reviewed in the last year, people with asthma                                   | 201/388   | 5590/9875   | 560330/998700
      XM007 | Statin prescribed, people with a risk of 20% or more                            | 155/268   | 4415/7260   | 400020/702000
      XM008 | Anticoagulated, people with atrial fibrillation at risk                         | 141/149   | 3820/4110   | 391000/420400
      XM009 | Care plan in the last year, people with dementia                                | 38/52     | 1215/1590   | 120020/160900
      XM010 | Flu vaccination last winter, people aged 65 and over                            | 1604/1990 | 41010/52300 | 4030440/5120000
      XM011 | Emergency admission for a condition that care outside hospital can often manage | 21/9412   | 820/261405  | 79120/26010000
      XM012 | Physical health check in the last year, people with severe mental illness       | 41/66     | */1830      | 120040/199800
      """;

  @Test
  void thePageTellsAGpWhatStandsOut() throws IOException {
    PackFile page =
        Report.of(
            pack(),
            release(),
            COMPARATORS,
            Map.of("DATE_FUTURE", "dated after the end"),
            provenance());
    String html = new String(page.content(), java.nio.charset.StandardCharsets.UTF_8);
    Files.write(Path.of("target", "practice-report.html"), page.content());

    assertThat(html)
        .contains("Your practice 75.5%, 612 of 811 patients. Made-up North 73.9%, England 75.5%.")
        .contains("Made-up North not shown")
        .contains("dated after the end")
        .contains("No named GP")
        .contains("release 2, from counts version 3")
        .doesNotContain("<script")
        .doesNotContain("href=\"http");
  }

  @Test
  void aBarEndsAtTheFirstRoundPerCentThatHoldsEveryRate() {
    assertThat(Scale.of(Stream.of(new BigDecimal("0.2"), null)).end()).isEqualTo(2);
    assertThat(Scale.of(Stream.of(new BigDecimal("10.0"), new BigDecimal("3.1"))).end())
        .isEqualTo(10);
    assertThat(Scale.of(Stream.of(new BigDecimal("50.1"))).end()).isEqualTo(100);
    assertThat(new Scale(20).at(new BigDecimal("3.1"))).isEqualTo("155");
  }

  private static Pack pack() {
    return new Pack(
        "X00001",
        "Harbour Surgery",
        Map.of("sub-icb", new Pack.Area("X1A", "Made-up North")),
        List.of(),
        figures(),
        List.of(),
        List.of(
            new QualityLine("patients", "RECEIVED", 9618, 9571L),
            new QualityLine("patients", "ACCEPTED", 9603, 9560L),
            new QualityLine("events", "RECEIVED", 1172004, 1160233L),
            new QualityLine("events", "ACCEPTED", 1171822, 1160010L),
            new QualityLine("events", "MERGED", 121, 130L),
            new QualityLine("events", "OBJECTED", 40, 38L),
            new QualityLine("events", "DATE_FUTURE", 21, null)),
        List.of(
            new Receipt(
                "TPP",
                "2026-03-31",
                "ACCEPTED_WITH_FAULTS",
                List.of(),
                9618,
                9603,
                1172004,
                1171822,
                List.of())),
        List.of(new LinkageLine("practice", 3104, 3061, 24)));
  }

  private static Release release() {
    return new Release(
        2,
        3,
        "checksum",
        Map.of(
            "sub-icb X1A", area("sub-icb", "X1A", "Made-up North", 3),
            "england", area("england", "E92000001", "England", 4)),
        List.of(new LinkageLine("all", 21017405, 20666414, 310220)));
  }

  private static AreaBeside area(String level, String code, String name, int column) {
    return new AreaBeside(
        name,
        INDICATORS
            .lines()
            .map(line -> line.split(" *\\| *"))
            .collect(
                Collectors.toMap(
                    cells -> cells[0],
                    cells -> figure(position(cells), cells, level, code, name, cells[column]))));
  }

  private static int position(String[] cells) {
    return Integer.parseInt(cells[0].substring(3));
  }

  private static List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (String line : INDICATORS.lines().toList()) {
      String[] cells = line.split(" *\\| *");
      int position = position(cells);
      figures.add(figure(position, cells, "practice", "X00001", "Harbour Surgery", cells[2]));
      for (int gp = 1; gp <= 4; gp++) {
        figures.add(
            figure(position, cells, "gp", "X900001" + gp, "", share(cells[2], gp, position)));
      }
      figures.add(figure(position, cells, "gp", "unallocated", "", share(cells[2], 5, position)));
    }
    return figures.stream().sorted().toList();
  }

  /** A GP's made-up part of the practice's patients. */
  private static String share(String fraction, int gp, int position) {
    String[] parts = fraction.split("/");
    long denominator = Long.parseLong(parts[1]) * (7 - gp) / 20;
    long numerator = denominator * Long.parseLong(parts[0]) / Long.parseLong(parts[1]);
    long moved = numerator * ((gp * 5 + position * 3) % 11 - 5) / 60;
    return Math.min(denominator, numerator + moved) + "/" + denominator;
  }

  private static Figure figure(
      int position,
      String[] cells,
      String level,
      String organisation,
      String name,
      String fraction) {
    String[] parts = fraction.split("/");
    Long numerator = parts[0].equals("*") ? null : Long.valueOf(parts[0]);
    Long denominator = Long.valueOf(parts[1]);
    BigDecimal rate =
        numerator == null
            ? null
            : BigDecimal.valueOf(100 * numerator)
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    return new Figure(
        cells[0],
        cells[1],
        position,
        level,
        organisation,
        name,
        null,
        numerator,
        denominator,
        null,
        rate,
        numerator == null ? "small numbers hidden" : "as counted");
  }

  private static Provenance provenance() {
    return new Provenance(
        "XSERVICE",
        "Individual GP level data",
        "2026-03-31",
        List.of(new Provenance.Table("counts", 3), new Provenance.Table("quality", 3)),
        List.of(new Provenance.Rules("IGPLD", "1.0", "proposed")),
        "PCD reference sets 20251001: 61 lists; proposed: 14 lists",
        "release 2, from counts version 3",
        "5b41e0c2a0d7f6b88d6a",
        "0.1.0");
  }
}
