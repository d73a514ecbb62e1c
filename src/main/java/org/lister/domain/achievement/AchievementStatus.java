package org.lister.domain.achievement;

import java.util.Arrays;

/** How far a practice's achievement has come, in the words of CQRS. */
public enum AchievementStatus {
  AWAITING_SERVICE_PROVIDER_APPROVAL("Awaiting Service Provider Approval"),
  AWAITING_COMMISSIONING_ORGANISATION_APPROVAL("Awaiting Commissioning Organisation Approval"),
  AWAITING_NETWORK_ACHIEVEMENT("Awaiting Network Achievement"),
  FINANCIALLY_APPROVED("Financially Approved");

  private final String words;

  AchievementStatus(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public static AchievementStatus of(String words) {
    return Arrays.stream(values())
        .filter(each -> each.words.equals(words))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a status: " + words));
  }
}
