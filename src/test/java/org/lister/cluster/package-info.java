/** Lister on a Spark cluster of separate processes, started as a user starts it. */
@NullMarked
package org.lister.cluster;

import org.jspecify.annotations.NullMarked;
