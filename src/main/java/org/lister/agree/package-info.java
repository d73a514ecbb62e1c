/** Services, and the practices that take part in them. */
@NullMarked
package org.lister.agree;

import org.jspecify.annotations.NullMarked;
