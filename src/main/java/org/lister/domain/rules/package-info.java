/**
 * Business rules as a tree: fields, conditions, registers, indicators, and the readings of that
 * tree.
 */
@NullMarked
package org.lister.domain.rules;

import org.jspecify.annotations.NullMarked;
