/**
 * Business rules as a compact program over one patient at a time: the room where speed decides.
 *
 * <p>Everything is a primitive here: a day is the count of days since 1970-01-01, a value and a day
 * both are doubles, and NaN is null, because a comparison with NaN is false just as a comparison
 * with null is in the business rules. What the program means is held by a plain twin in the
 * questions.
 */
@NullMarked
package org.lister.measure.engine;

import org.jspecify.annotations.NullMarked;
