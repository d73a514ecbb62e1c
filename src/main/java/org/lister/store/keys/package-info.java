/**
 * Keys that keep NHS numbers secret in storage: who holds them, how files are written under them.
 */
@NullMarked
package org.lister.store.keys;

import org.jspecify.annotations.NullMarked;
