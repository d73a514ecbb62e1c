/**
 * The opponents of the measure stage: the same rules as SQL, the way a good analyst writes it for
 * DuckDB and the way published pipelines ask Spark, one indicator at a time.
 */
@NullMarked
package org.lister.bench.sql;

import org.jspecify.annotations.NullMarked;
