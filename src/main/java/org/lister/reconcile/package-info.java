/** Lister's counts beside another source's: where they differ, and which rules explain it. */
@NullMarked
package org.lister.reconcile;

import org.jspecify.annotations.NullMarked;
