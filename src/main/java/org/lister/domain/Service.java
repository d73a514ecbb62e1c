package org.lister.domain;

import java.util.List;

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
    Payment payment) {

  public Service {
    rulesets = List.copyOf(rulesets);
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
