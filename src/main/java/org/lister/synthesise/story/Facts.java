package org.lister.synthesise.story;

import java.time.LocalDate;

/**
 * What is settled about a person before anything is written in their record.
 *
 * @param sex 1 male, 2 female, 9 not specified, 0 not known
 * @param lastDay the last day on which the record can have grown
 * @param burden how much likelier than others of this age the person is to be ill: one on average
 * @param care how much likelier than elsewhere good care is at the practice, from −0.15 to 0.15
 */
public record Facts(
    LocalDate birth, int sex, LocalDate registered, LocalDate lastDay, double burden, double care) {

  int birthday() {
    return (int) birth.toEpochDay();
  }
}
