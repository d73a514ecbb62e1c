package org.lister.publish.pages;

import java.util.List;

/**
 * All that stands on a practice's statement, in the words in which it stands there. The template
 * escapes each of them, so that a name from outside can never become markup.
 *
 * @param practice its name
 * @param counted up to which day is counted, a sentence
 * @param totals what a reader looks for first
 * @param year how the year stands; none where nothing brings points
 * @param payment what makes up the payment
 * @param history every step of the achievement
 * @param small small print: where the figures come from
 */
public record StatementPage(
    String practice,
    String code,
    String service,
    String period,
    String counted,
    List<Total> totals,
    List<Year> year,
    Payment payment,
    List<Indicator> indicators,
    List<Step> history,
    List<Change> changes,
    List<Fact> small) {

  /** A figure to look at first, and what it means. */
  public record Total(String name, String value, String meaning) {}

  /**
   * How the year stands, as a bar of the most points there are.
   *
   * @param sentence the whole in words
   * @param achieved end of the bar, from 0 to 1000
   * @param projected where the year is heading, from 0 to 1000
   * @param limit the most this practice can achieve, from 0 to 1000
   * @param end what the right end of the bar stands for
   * @param gains where most points are still to be gained
   */
  public record Year(
      String sentence,
      String achieved,
      String projected,
      String limit,
      String end,
      List<Gain> gains) {}

  /** Points still to be gained of an indicator, and by how many patients. */
  public record Gain(
      String code, String title, String points, String toNextPoint, String toUpper) {}

  /**
   * What makes up the payment.
   *
   * @param formula how a line of points becomes money, empty when no line does
   */
  public record Payment(
      String formula, List<Group> groups, List<Item> items, String total, List<Total> after) {}

  /** A line of points. */
  public record Group(
      String code,
      String title,
      String prevalence,
      String diseaseFactor,
      String points,
      String amount) {}

  /** A line of something paid each time. */
  public record Item(String code, String title, String times, String price, String amount) {}

  /** One indicator with points. */
  public record Indicator(
      String code,
      String title,
      String source,
      String register,
      String patients,
      String percent,
      String thresholds,
      String points,
      String maximum,
      String toNextPoint,
      String toUpper,
      String projected) {}

  /** A step of the achievement. */
  public record Step(String when, String what, String status, String who, String why) {}

  /** What the last calculation changed. */
  public record Change(
      String indicator,
      String pointsBefore,
      String pointsNow,
      String amountBefore,
      String amountNow,
      String reason) {}

  /** The page as HTML that needs nothing from elsewhere. */
  public String html() {
    return Template.html("statement.jte", this);
  }
}
