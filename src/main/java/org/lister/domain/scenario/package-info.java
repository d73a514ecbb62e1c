/** Made-up patients with the outcome that a statistician expects of each. */
@NullMarked
package org.lister.domain.scenario;

import org.jspecify.annotations.NullMarked;
