package org.lister.domain.rules;

/** Why a patient is left out of a denominator: an exclusion, or one of the six adjustments. */
public enum Adjustment {
  EXCLUSION("exclusion", "The indicator does not speak of the patient. Nobody chose it."),
  UNAVAILABLE(
      "service unavailable", "The investigation or service that is needed cannot be had locally."),
  UNSUITABLE(
      "clinically unsuitable", "What the indicator asks would not be right for the patient."),
  DECLINED("patient chose not to", "The patient was offered it and decided against it."),
  NO_RESPONSE(
      "no response to invitations",
      "The patient was invited at least twice, 7 days apart or more, and did not answer."),
  NEW_FOR_PROCESS(
      "registered or diagnosed in the last 3 months",
      "Too new for the practice to have measured or reviewed."),
  NEW_FOR_OUTCOME(
      "registered or diagnosed in the last 9 months",
      "Too new for treatment to have reached its aim.");

  private final String words;
  private final String meaning;

  Adjustment(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  /** What a rejection is counted as, with its category in words. */
  public static String said(Rule.Rejection rejection) {
    Adjustment adjustment = values()[rejection.category()];
    return rejection.isPersonalisedCareAdjustment()
        ? "%s (personalised care adjustment %d, %s)"
            .formatted(rejection.name(), rejection.category(), adjustment.words)
        : "%s (%s)".formatted(rejection.name(), adjustment.words);
  }

  /** In words, as a rule says it. */
  public String words() {
    return words;
  }

  /** What it means, in a sentence. */
  public String meaning() {
    return meaning;
  }
}
