package org.lister.bench.sql;

/** Where what was gathered of a slot stands beside a patient's registration. */
interface SlotSql {

  /**
   * A day, a value or a list; null where the patient has no entry.
   *
   * @param what {@code first}, {@code last}, either with {@code _value} or {@code _second}, or
   *     {@code each}
   */
  String of(Slot slot, String what);
}
