package org.lister.publish.pages;

import java.util.List;

/**
 * All that stands on a practice's page, in the words in which it stands there. The template escapes
 * each of them, so that a name from outside can never become markup.
 *
 * @param practice name and code
 * @param legend the kinds of marks on the bars
 * @param gps tables of the practice's GPs, each narrow enough to print
 * @param small small print: where the figures come from
 */
public record PracticePage(
    String practice,
    String code,
    String service,
    String period,
    List<Receipt> receipts,
    List<String> legend,
    List<Indicator> indicators,
    List<GpTable> gps,
    List<Quality> quality,
    List<Linkage> linkage,
    List<Fact> small) {

  /** What an extract came to, as a sentence, and the reasons when it was refused. */
  public record Receipt(String sentence, List<String> reasons) {}

  /**
   * One indicator.
   *
   * @param rate the practice's, for example {@code 64.7%}, or why there is none
   * @param patients for example {@code 44 of 68 patients}
   * @param said the whole as a sentence, for who does not see the bar
   */
  public record Indicator(
      String code,
      String title,
      String rate,
      String patients,
      Bar bar,
      List<Compared> compared,
      String said) {}

  /**
   * The practice's rate as a bar.
   *
   * @param width of the bar, from 0 to 1000
   * @param end what the right end of the scale stands for
   */
  public record Bar(String width, String end) {}

  /**
   * An area beside the practice.
   *
   * @param kind which mark it is drawn with, from 1
   * @param at where on the bar, from 0 to 1000; empty when it is not shown
   */
  public record Compared(int kind, String name, String rate, String at) {}

  /** Some GPs side by side: a column a GP, a row an indicator. */
  public record GpTable(List<String> gps, List<GpRow> rows) {}

  /** One indicator of several GPs. */
  public record GpRow(String code, String title, List<GpCell> cells) {}

  /** One indicator of one GP. */
  public record GpCell(String rate, String patients) {}

  /** A line of the data-quality report. */
  public record Quality(String file, String what, String rows, String previous) {}

  /** A line on hospital records. */
  public record Linkage(String of, String episodes, String matched, String elsewhere) {}

  /** The page as HTML that needs nothing from elsewhere. */
  public String html() {
    return Template.html("practice.jte", this);
  }
}
