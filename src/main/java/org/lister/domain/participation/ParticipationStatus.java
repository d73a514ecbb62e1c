package org.lister.domain.participation;

import java.util.Arrays;

/** How far a practice has come in taking part in a service, in the words of CQRS. */
public enum ParticipationStatus {
  /** Nothing was decided yet: stands in no table. */
  NOT_OFFERED("not offered"),
  OFFERED("Offered"),
  APPROVED("Approved"),
  DECLINED("Declined"),
  WITHDRAWN("Withdrawn"),
  ENDED("Ended");

  private final String words;

  ParticipationStatus(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public static ParticipationStatus of(String words) {
    return Arrays.stream(values())
        .filter(each -> each.words.equals(words))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a status: " + words));
  }
}
