package org.lister.domain;

import java.util.List;
import org.lister.domain.terms.Terms;

/**
 * What may be collected, by whom, why, from whom and how often.
 *
 * @param code short name, for example IGPLD
 * @param requester who asks for it
 * @param legalBasis the direction or agreement that allows it
 * @param rulesets names of rulesets in conf/rulesets
 * @param upholdsTypeOneObjections events after an objection are dropped at ingest
 * @param attribution whether a patient on two lists counts at both or once
 * @param payment whether points and money follow
 * @param terms how it is offered, collected, declared, approved and paid
 */
public record Service(
    String code,
    String name,
    String requester,
    String legalBasis,
    Frequency frequency,
    List<String> rulesets,
    boolean upholdsTypeOneObjections,
    Attribution attribution,
    Payment payment,
    Terms terms) {

  public Service {
    rulesets = List.copyOf(rulesets);
  }

  /** A service that is measured only. */
  public Service(
      String code,
      String name,
      String requester,
      String legalBasis,
      Frequency frequency,
      List<String> rulesets,
      boolean upholdsTypeOneObjections,
      Attribution attribution,
      Payment payment) {
    this(
        code,
        name,
        requester,
        legalBasis,
        frequency,
        rulesets,
        upholdsTypeOneObjections,
        attribution,
        payment,
        Terms.ofMeasuringOnly());
  }

  /**
   * Refuses what may not be done with the results of a rehearsal.
   *
   * @param deed such as <i>publish</i> or <i>make statements of</i>
   * @throws Stopped.Mistake when the service is a test extraction
   */
  public void refuseOfTest(String deed) {
    if (terms.isTest()) {
      throw new Stopped.Mistake("Cannot %s %s: %s".formatted(deed, code, whyNothingLeaves()));
    }
  }

  /** Why nothing follows from the results of a test extraction, and what to do about it. */
  public static String whyNothingLeaves() {
    return "it is a test extraction, whose results are neither paid, nor reported, nor published."
        + " Take purpose: test extraction out of its file when the rehearsal is over.";
  }

  /** How often data are collected. */
  public enum Frequency {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    ANNUAL
  }

  /** Where a patient on two lists counts. */
  public enum Attribution {
    EACH_LIST,
    ONCE_AT_THE_LATEST_REGISTRATION
  }

  /** What follows from the figures. */
  public enum Payment {
    NONE,
    POINTS,
    ITEM_OF_SERVICE
  }
}
