/** Points and pounds: the arithmetic of a quality service, each formula with its source. */
@NullMarked
package org.lister.domain.quality;

import org.jspecify.annotations.NullMarked;
