/** Delta and Parquet tables, their schemas, layout and versions; the run ledger. */
@NullMarked
package org.lister.store;

import org.jspecify.annotations.NullMarked;
