/** Reads an extract, holds it to its contract, keeps the good rows and the reasons for the rest. */
@NullMarked
package org.lister.ingest;

import org.jspecify.annotations.NullMarked;
