/** Scenarios put to the engine and to its plain twin, and every difference told. */
@NullMarked
package org.lister.measure.proof;

import org.jspecify.annotations.NullMarked;
