package org.lister.domain.quality;

/**
 * The rules by which a practice is left out of national figures, in their order: the first that it
 * fails is told.
 *
 * <p>Source: validation of the national achievement and prevalence data of QOF.
 */
public enum NationalRule {
  MANUAL_POINTS_ONLY("it has no more points than can be entered by hand"),
  CLOSED("it closed by the end of the period"),
  NOT_ACTIVE("it was not active on the last day of the period"),
  NO_LIST_SIZE("no size of its list is known within three months of the period's end");

  private final String words;

  NationalRule(String words) {
    this.words = words;
  }

  /** Why a practice that fails it is left out. */
  public String words() {
    return words;
  }
}
