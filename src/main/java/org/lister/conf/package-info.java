/**
 * Reads the files of {@code conf/} into the words of the domain: every problem at once, with file
 * and line.
 */
@NullMarked
package org.lister.conf;

import org.jspecify.annotations.NullMarked;
