package org.lister.synthesise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a GP record, its values as they are written. */
record Event(LocalDate date, long code, @Nullable String value1, @Nullable String value2) {}
