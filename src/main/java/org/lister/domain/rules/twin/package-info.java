/**
 * The business rules worked out for one patient at a time, as anybody would by hand: slow and plain
 * on purpose, and sharing no code with the engine, so that agreement of the two proves something.
 */
@NullMarked
package org.lister.domain.rules.twin;

import org.jspecify.annotations.NullMarked;
