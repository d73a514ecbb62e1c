package org.lister.synthesise.story;

/**
 * An entry that a record is to hold, still without its code.
 *
 * @param day in days since 1970-01-01
 * @param first the value, NaN for none
 * @param second the second value of a pair, NaN for none
 */
public record Entry(String cluster, int day, double first, double second) {}
