package org.lister.reconcile;

/**
 * What one field's difference does to the denominator: whoever is on the register more may be in it
 * more, whoever is rejected more is in it less.
 *
 * @param difference ours less theirs
 */
record Contribution(String field, long difference) {

  boolean isOfTheRegister() {
    return field.equals(Fields.REGISTER);
  }

  long toDenominator() {
    return isOfTheRegister() ? difference : -difference;
  }
}
