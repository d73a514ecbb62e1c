package org.lister.synthesise;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes days as a supplier does; where it has several ways, days take them in turn. */
final class DateText {

  private final List<DateTimeFormatter> formats;
  private final Map<LocalDate, String> written = new HashMap<>();

  DateText(List<String> patterns) {
    this.formats =
        patterns.stream()
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
            .toList();
  }

  @Nullable String of(@Nullable LocalDate day) {
    return day == null ? null : written.computeIfAbsent(day, this::text);
  }

  /** 30 February: no day has 28 in it but in the place of its day. */
  String impossible() {
    return formats.get(0).format(LocalDate.of(2019, 2, 28)).replace("28", "30");
  }

  private String text(LocalDate day) {
    return formats.get(Math.floorMod(day.toEpochDay(), formats.size())).format(day);
  }
}
