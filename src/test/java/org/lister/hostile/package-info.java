/** What somebody could send who means harm, or whose system does. */
@NullMarked
package org.lister.hostile;

import org.jspecify.annotations.NullMarked;
