/**
 * A clinical record made up from the rules that will read it: whom they ask about, what they look
 * for, and the days and values at which they change their answer.
 */
@NullMarked
package org.lister.synthesise.story;

import org.jspecify.annotations.NullMarked;
