/** The door: one small command a stage. */
@NullMarked
package org.lister.cli;

import org.jspecify.annotations.NullMarked;
