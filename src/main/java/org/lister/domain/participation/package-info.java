/** Who takes part in a service: offers, answers and what follows from them. */
@NullMarked
package org.lister.domain.participation;

import org.jspecify.annotations.NullMarked;
