package org.lister.store;

import java.time.Duration;

/**
 * What was removed of a table.
 *
 * @param kept how far back every version can still be read
 * @param files how many files lie there no more
 */
public record Vacuumed(TableName table, Duration kept, long files) {}
