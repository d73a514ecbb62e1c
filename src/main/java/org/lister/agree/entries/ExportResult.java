package org.lister.agree.entries;

import org.lister.store.TableVersion;

/**
 * What was written.
 *
 * @param read the table of entries, or that of counts
 * @param written the file with its checksum
 */
public record ExportResult(long rows, TableVersion read, TableVersion written) {}
