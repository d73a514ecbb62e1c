/** Business rules as a document to read and to sign, made of the tree that the engine runs. */
@NullMarked
package org.lister.domain.rules.specification;

import org.jspecify.annotations.NullMarked;
