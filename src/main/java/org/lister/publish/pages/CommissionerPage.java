package org.lister.publish.pages;

import java.util.List;

/**
 * All that stands on a commissioner's summary, in the words in which it stands there. The template
 * escapes each of them.
 *
 * @param commissioner its code
 * @param counted up to which day is counted, a sentence
 * @param practices its practices in order of their codes
 * @param items what was done and is paid each time, all practices together
 * @param leftOut practices that national figures leave out, and why
 */
public record CommissionerPage(
    String commissioner,
    String service,
    String period,
    String counted,
    List<StatementPage.Total> totals,
    List<Practice> practices,
    Practice sum,
    List<StatementPage.Item> items,
    List<LeftOut> leftOut,
    List<Fact> small) {

  /** What one practice is paid. */
  public record Practice(
      String code,
      String name,
      String status,
      String points,
      String limit,
      String payment,
      String paidBefore,
      String aspiration,
      String balance) {}

  /** A practice that national figures leave out. */
  public record LeftOut(String code, String name, String why) {}

  /** The page as HTML that needs nothing from elsewhere. */
  public String html() {
    return Template.html("commissioner.jte", this);
  }
}
