/**
 * Benchmarks over made-up Englands, reached by {@code bin/lister bench}. They stand beside the
 * tests so that what they compare with is no dependency of the product.
 */
@NullMarked
package org.lister.bench;

import org.jspecify.annotations.NullMarked;
