package org.lister.domain.terms;

import java.util.Locale;

/** What somebody may do. Each is held for one organisation. */
public enum Role {
  /** Of a provider: enters by hand what cannot be extracted. */
  ACHIEVEMENT_ENTRY,
  /** Of a provider: agrees to take part, and declares that figures are right. */
  DECLARATION_MANAGEMENT,
  /** Of a commissioner: offers services, adjusts what was entered, approves. */
  APPROVAL_MANAGEMENT,
  /** Of a commissioner: sees to the payment of what is approved. */
  FINANCE_MANAGEMENT;

  /** As a person writes it: {@code declaration management}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
