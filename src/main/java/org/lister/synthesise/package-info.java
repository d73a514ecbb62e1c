/** A made-up England of any size, calibrated to published figures, with known truth. */
@NullMarked
package org.lister.synthesise;

import org.jspecify.annotations.NullMarked;
