/** Counts that are entered by hand or brought in from another system, and taken out again. */
@NullMarked
package org.lister.agree.entries;

import org.jspecify.annotations.NullMarked;
