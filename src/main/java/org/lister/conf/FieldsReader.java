package org.lister.conf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.ExtractionCheck;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.FieldOrder;
import org.lister.domain.rules.KnownNames;
import org.lister.domain.rules.RuleParser;

/** Reads the numbered fields of a ruleset: {@code 1: { PAT_AGE: age on PPED }}. */
record FieldsReader(Clusters clusters) {

  /** The fields of several files, whose names and numbers are shared. */
  List<Field> read(List<Setting> sections) {
    Map<Field, Setting> places = new LinkedHashMap<>();
    for (Setting section : sections) {
      section.entries().forEach((number, setting) -> keep(field(number, setting), setting, places));
    }
    List<Field> fields = List.copyOf(places.keySet());
    checkNames(places);
    checkMeaning(places, new ExtractionCheck(KnownNames.of(fields), clusters));
    checkOrder(fields, places);
    return fields;
  }

  private static void keep(@Nullable Field field, Setting setting, Map<Field, Setting> places) {
    if (field == null) {
      return;
    }
    if (places.keySet().stream().anyMatch(each -> each.number() == field.number())) {
      setting.problem(
          "Cannot use the number %d twice: another field has it. Choose another number."
              .formatted(field.number()));
    }
    places.put(field, setting);
  }

  private static @Nullable Field field(String number, Setting setting) {
    Map<String, Setting> entries = setting.entries();
    if (entries.size() != 1 || !number.matches("[1-9][0-9]{0,4}")) {
      setting.problem(
          "Cannot read the field '%s': a field has a number, one name and what it takes. Write for example '1: { PAT_AGE: age on PPED }'."
              .formatted(number));
      return null;
    }
    Map.Entry<String, Setting> entry = entries.entrySet().iterator().next();
    return Sentences.reading(entry.getValue(), RuleParser::extraction)
        .map(extraction -> new Field(Integer.parseInt(number), entry.getKey(), extraction))
        .orElse(null);
  }

  private static void checkNames(Map<Field, Setting> places) {
    Map<String, Integer> givers = new LinkedHashMap<>();
    KnownNames.QUALIFYING_DATES.forEach(name -> givers.put(name, 0));
    places.forEach(
        (field, setting) -> {
          checkSpelling(field, setting);
          for (String name : field.gives()) {
            Integer other = givers.putIfAbsent(name, field.number());
            if (other != null) {
              setting.problem(takenSentence(name, other));
            }
          }
        });
  }

  private static void checkSpelling(Field field, Setting setting) {
    if (!field.name().matches("[A-Z][A-Z0-9_]*")) {
      setting.problem(
          "Cannot call a field '%s': rules could not name it. Use capital letters, digits and underscores."
              .formatted(field.name()));
    }
  }

  private static String takenSentence(String name, int other) {
    return "Cannot give the name %s twice: %s has it already. Choose another name."
        .formatted(name, other == 0 ? "a qualifying date" : "field " + other);
  }

  private static void checkMeaning(Map<Field, Setting> places, ExtractionCheck check) {
    places.forEach((field, setting) -> field.extraction().accept(check).forEach(setting::problem));
  }

  private static void checkOrder(List<Field> fields, Map<Field, Setting> places) {
    FieldOrder.circle(fields)
        .ifPresent(
            names ->
                place(names.get(0), places)
                    .problem(
                        "Cannot work out fields that depend on each other: %s. Break the circle."
                            .formatted(String.join(" needs ", names))));
  }

  private static Setting place(String name, Map<Field, Setting> places) {
    return places.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
