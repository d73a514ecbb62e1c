/** Readers given what nobody agreed to: thousands of spoilt rows and files, drawn from a seed. */
@NullMarked
package org.lister.hostile.fuzz;

import org.jspecify.annotations.NullMarked;
