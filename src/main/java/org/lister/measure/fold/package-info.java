/**
 * The fast room: one task walks over one shelf, a patient a run of rows, and touches each row once.
 *
 * <p>It reads Spark's column batches instead of rows, because a row object an event would cost more
 * than all the rules; it shuffles and sorts nothing, because the tables lie in the order it needs;
 * and it writes outcomes and counts in the same pass. What a rule means is not here: {@code
 * measure.engine} is asked about each patient, and the plain twin holds both to the rules' words.
 */
@NullMarked
package org.lister.measure.fold;

import org.jspecify.annotations.NullMarked;
