/**
 * Reads hospital episodes (HES APC) with their special values, and knows an admission when it sees
 * one.
 */
@NullMarked
package org.lister.ingest.hospital;

import org.jspecify.annotations.NullMarked;
