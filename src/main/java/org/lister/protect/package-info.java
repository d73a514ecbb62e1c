/** Small numbers and who may see what; the only maker of {@link org.lister.protect.Released}. */
@NullMarked
package org.lister.protect;

import org.jspecify.annotations.NullMarked;
