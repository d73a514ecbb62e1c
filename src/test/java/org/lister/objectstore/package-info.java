/** Lister on an object store: a real server, started as a process, and what can happen to it. */
@NullMarked
package org.lister.objectstore;

import org.jspecify.annotations.NullMarked;
