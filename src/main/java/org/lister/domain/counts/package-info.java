/** Files in which practices, suppliers and CQRS tell counts. */
@NullMarked
package org.lister.domain.counts;

import org.jspecify.annotations.NullMarked;
