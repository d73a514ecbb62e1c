/** Achievement into points, declaration, approval and payment. */
@NullMarked
package org.lister.settle;

import org.jspecify.annotations.NullMarked;
