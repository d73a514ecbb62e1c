/** What a service asks for: from whom, when, for what, and who may do what about it. */
@NullMarked
package org.lister.domain.terms;

import org.jspecify.annotations.NullMarked;
