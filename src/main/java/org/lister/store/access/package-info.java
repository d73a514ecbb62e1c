/** Who may read and write which root: the policies that an operator lays upon storage. */
@NullMarked
package org.lister.store.access;

import org.jspecify.annotations.NullMarked;
