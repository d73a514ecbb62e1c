/** Documents as what they say, apart from how they look: sections, facts, tables, questions. */
@NullMarked
package org.lister.domain.document;

import org.jspecify.annotations.NullMarked;
