package org.lister.domain.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which fields can be worked out: each after the fields that its bounds name. Authors
 * may number fields as they like; engines read them in this order.
 */
public final class FieldOrder {

  private final Map<String, Field> givers = new LinkedHashMap<>();
  private final Set<Field> ordered = new LinkedHashSet<>();
  private final List<Field> underWay = new ArrayList<>();

  private FieldOrder(List<Field> fields) {
    fields.forEach(field -> field.gives().forEach(name -> givers.putIfAbsent(name, field)));
    givers.keySet().removeAll(KnownNames.QUALIFYING_DATES);
  }

  /**
   * The fields, each after those it depends on, else as they stood.
   *
   * @throws IllegalArgumentException when fields depend on each other in a circle
   */
  public static List<Field> of(List<Field> fields) {
    FieldOrder order = new FieldOrder(fields);
    for (Field field : fields) {
      order.place(field).ifPresent(FieldOrder::refuse);
    }
    return List.copyOf(order.ordered);
  }

  /** A circle of fields that depend on each other, beginning and ending with the same name. */
  public static Optional<List<String>> circle(List<Field> fields) {
    FieldOrder order = new FieldOrder(fields);
    return fields.stream().map(order::place).flatMap(Optional::stream).findFirst();
  }

  /** Puts what a field depends on before it, and answers with a circle if it meets one. */
  private Optional<List<String>> place(Field field) {
    if (ordered.contains(field)) {
      return Optional.empty();
    }
    if (underWay.contains(field)) {
      return Optional.of(circleBackTo(field));
    }
    underWay.add(field);
    for (Field needed : needed(field)) {
      Optional<List<String>> circle = place(needed);
      if (circle.isPresent()) {
        return circle;
      }
    }
    underWay.remove(field);
    ordered.add(field);
    return Optional.empty();
  }

  private List<Field> needed(Field field) {
    return field.extraction().accept(new NamesUsed()).stream()
        .map(givers::get)
        .filter(Objects::nonNull)
        .toList();
  }

  private List<String> circleBackTo(Field field) {
    List<String> names = new ArrayList<>();
    underWay.subList(underWay.indexOf(field), underWay.size()).forEach(f -> names.add(f.name()));
    names.add(field.name());
    return names;
  }

  private static void refuse(List<String> circle) {
    throw new IllegalArgumentException(
        "Cannot order fields that depend on each other: " + String.join(" needs ", circle));
  }
}
