/** How an achievement goes from a calculation to its approval, and who may take which step. */
@NullMarked
package org.lister.domain.achievement;

import org.jspecify.annotations.NullMarked;
