package org.lister.reconcile;

/** The fields of counts that every indicator has; all others are names of rejections. */
final class Fields {

  static final String REGISTER = "register";
  static final String DENOMINATOR = "denominator";
  static final String NUMERATOR = "numerator";

  private Fields() {}
}
