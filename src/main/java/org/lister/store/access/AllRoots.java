package org.lister.store.access;

/**
 * Every root that Lister reads or writes, as URIs. {@code published} and {@code statements} hold a
 * folder a practice.
 */
public record AllRoots(
    String landing,
    String hospital,
    String reference,
    String restricted,
    String tables,
    String published,
    String statements,
    String audit) {}
