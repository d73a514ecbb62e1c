/** Joins GP and hospital records by NHS number, each match with its evidence. */
@NullMarked
package org.lister.link;

import org.jspecify.annotations.NullMarked;
