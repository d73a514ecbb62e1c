package org.lister.conf;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lister.domain.rules.twin.PlainEvent;
import org.lister.domain.rules.twin.PlainPatient;

/**
 * A patient drawn as text: {@code born sex registered: date cluster [value] [value], …}. The
 * cluster is written without {@code _COD}; an entry of two clusters as {@code BP+CLINBP}.
 */
final class DrawnPatient {

  /** What comes by linkage and has no codelist. */
  private static final String LINKED = "ACSADM";

  private DrawnPatient() {}

  static PlainPatient of(String text) {
    String[] parts = text.split(": ");
    String[] words = parts[0].split(" ");
    List<PlainEvent> events = Arrays.stream(parts[1].split(", ")).map(DrawnPatient::event).toList();
    return new PlainPatient(
        LocalDate.parse(words[0]),
        Integer.parseInt(words[1]),
        LocalDate.parse(words[2]),
        null,
        events);
  }

  private static PlainEvent event(String text) {
    String[] words = text.split(" ");
    return new PlainEvent(
        LocalDate.parse(words[0]),
        clusters(words[1]),
        words.length > 2 ? Double.valueOf(words[2]) : null,
        words.length > 3 ? Double.valueOf(words[3]) : null);
  }

  private static Set<String> clusters(String names) {
    return Arrays.stream(names.split("\\+"))
        .map(name -> name.equals(LINKED) ? name : name + "_COD")
        .collect(Collectors.toSet());
  }
}
