@NullMarked
package org.lister.store.keys;

import org.jspecify.annotations.NullMarked;
