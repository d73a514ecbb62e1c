/**
 * Imports codelists from what their authorities release: checked as a whole, and written only when
 * nothing is wrong.
 */
@NullMarked
package org.lister.conf.codelists;

import org.jspecify.annotations.NullMarked;
