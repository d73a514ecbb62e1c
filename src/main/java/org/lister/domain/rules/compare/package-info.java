/** Two versions of business rules and of codelists, and what differs between them, in words. */
@NullMarked
package org.lister.domain.rules.compare;

import org.jspecify.annotations.NullMarked;
