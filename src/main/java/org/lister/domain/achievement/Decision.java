package org.lister.domain.achievement;

import org.lister.domain.terms.Role;

/** What somebody decides about an achievement, and in which of its statuses. */
public enum Decision {
  /** The practice says that its figures are right. */
  DECLARE(
      "declare",
      "DECLARED",
      Role.DECLARATION_MANAGEMENT,
      AchievementStatus.AWAITING_SERVICE_PROVIDER_APPROVAL),
  /** The commissioner says that they are to be paid. */
  APPROVE(
      "approve",
      "APPROVED",
      Role.APPROVAL_MANAGEMENT,
      AchievementStatus.AWAITING_COMMISSIONING_ORGANISATION_APPROVAL),
  /** The commissioner asks the practice to look at them again. */
  RETURN(
      "return",
      "RETURNED",
      Role.APPROVAL_MANAGEMENT,
      AchievementStatus.AWAITING_COMMISSIONING_ORGANISATION_APPROVAL);

  private final String verb;
  private final String action;
  private final Role role;
  private final AchievementStatus from;

  Decision(String verb, String action, Role role, AchievementStatus from) {
    this.verb = verb;
    this.action = action;
    this.role = role;
    this.from = from;
  }

  /** As a sentence says it: <i>Cannot declare …</i>. */
  public String verb() {
    return verb;
  }

  /** As it is recorded. */
  public String action() {
    return action;
  }

  /** Who may take it has this role. */
  public Role role() {
    return role;
  }

  /** The only status in which it can be taken. */
  AchievementStatus from() {
    return from;
  }
}
