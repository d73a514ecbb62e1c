/** The words of a quality service: what is offered, collected, declared, approved and paid. */
@NullMarked
package org.lister.domain.quality;

import org.jspecify.annotations.NullMarked;
