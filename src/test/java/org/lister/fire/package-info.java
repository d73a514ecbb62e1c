/** Lister under fire: processes that are killed, disks that are full, files that are damaged. */
@NullMarked
package org.lister.fire;

import org.jspecify.annotations.NullMarked;
