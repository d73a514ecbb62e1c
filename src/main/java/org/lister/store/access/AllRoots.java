package org.lister.store.access;

/**
 * Every root that Lister reads or writes, as URIs. {@code published}, {@code statements} and {@code
 * references} hold a folder a practice, {@code statements} also one a commissioner.
 */
public record AllRoots(
    String landing,
    String hospital,
    String reference,
    String restricted,
    String tables,
    String published,
    String statements,
    String references,
    String reconciled,
    String entered,
    String audit) {}
