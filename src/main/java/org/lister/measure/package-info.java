/** Population, rules, rates: one fused pass over the events for all indicators. */
@NullMarked
package org.lister.measure;

import org.jspecify.annotations.NullMarked;
