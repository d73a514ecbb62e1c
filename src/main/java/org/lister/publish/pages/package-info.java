/** Pages to read, and the words they are filled with; the templates lie in {@code src/main/jte}. */
@NullMarked
package org.lister.publish.pages;

import org.jspecify.annotations.NullMarked;
