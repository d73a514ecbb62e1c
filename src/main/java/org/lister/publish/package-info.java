/** Hands each practice its pack: figures, comparators, data quality, receipt, manifest. */
@NullMarked
package org.lister.publish;

import org.jspecify.annotations.NullMarked;
