/** Who takes part in a service, as practices and commissioners decide it, and its timetable. */
@NullMarked
package org.lister.agree;

import org.jspecify.annotations.NullMarked;
