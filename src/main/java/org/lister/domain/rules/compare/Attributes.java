package org.lister.domain.rules.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a thing says of itself, each before and after: only what differs. */
final class Attributes {

  private final List<String> lines = new ArrayList<>();

  /** Adds a line when the two differ; null is said as <i>none</i>. */
  Attributes add(String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      lines.add("- %s: %s → %s".formatted(name, said(before), said(after)));
    }
    return this;
  }

  /** One Markdown list, or nothing when nothing differs. */
  List<String> changed() {
    return lines.isEmpty() ? List.of() : List.of(String.join("\n", lines));
  }

  private static String said(@Nullable Object value) {
    return value == null ? "none" : value.toString();
  }
}
