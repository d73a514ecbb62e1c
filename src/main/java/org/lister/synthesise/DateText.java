package org.lister.synthesise;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Writes days as a supplier does; where it has several ways, days take them in turn. What is once
 * written is kept, because a day comes up hundreds of times.
 */
final class DateText {

  private static final Map<List<String>, DateText> KNOWN = new ConcurrentHashMap<>();
  private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int KEPT = 150 * 366;

  private final List<DateTimeFormatter> formats;
  private final AtomicReferenceArray<@Nullable String> written = new AtomicReferenceArray<>(KEPT);

  private DateText(List<String> patterns) {
    this.formats =
        patterns.stream()
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
            .toList();
  }

  static DateText of(List<String> patterns) {
    return KNOWN.computeIfAbsent(patterns, DateText::new);
  }

  @Nullable String of(@Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    int place = (int) day.toEpochDay() - FIRST;
    return place >= 0 && place < KEPT ? kept(day, place) : text(day);
  }

  /** 30 February: no day has 28 in it but in the place of its day. */
  String impossible() {
    return formats.get(0).format(LocalDate.of(2019, 2, 28)).replace("28", "30");
  }

  private String kept(LocalDate day, int place) {
    String known = written.getAcquire(place);
    if (known != null) {
      return known;
    }
    String text = text(day);
    written.setRelease(place, text);
    return text;
  }

  private String text(LocalDate day) {
    return formats.get(Math.floorMod(day.toEpochDay(), formats.size())).format(day);
  }
}
