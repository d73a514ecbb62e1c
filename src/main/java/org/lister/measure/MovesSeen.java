package org.lister.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.lister.measure.CompareResult.AtPractice;
import org.lister.measure.CompareResult.Count;
import org.lister.measure.CompareResult.Movement;
import org.lister.measure.CompareResult.Presence;
import org.lister.measure.CompareResult.Transition;

/** What Spark counted, put together thing by thing, without the small numbers of a practice. */
final class MovesSeen {

  private final List<Compared> compared;
  private final Map<Integer, List<Row>> fields;
  private final Map<Integer, List<Row>> transitions;
  private final Map<Integer, List<Row>> listed;
  private final SmallMoves small;

  MovesSeen(
      List<Compared> compared,
      List<Row> fields,
      List<Row> transitions,
      List<Row> listed,
      int largestHidden) {
    this.compared = compared;
    this.fields = byThing(fields);
    this.transitions = byThing(transitions);
    this.listed = byThing(listed);
    this.small = new SmallMoves(largestHidden);
  }

  private static Map<Integer, List<Row>> byThing(List<Row> rows) {
    return rows.stream().collect(Collectors.groupingBy(row -> row.getAs("thing")));
  }

  CompareResult result() {
    List<Movement> movements =
        IntStream.range(0, compared.size())
            .mapToObj(this::movement)
            .sorted(Comparator.comparing(Movement::name))
            .toList();
    return new CompareResult(movements);
  }

  private Movement movement(int thing) {
    Compared each = compared.get(thing);
    List<Transition> all = transitions(thing);
    return new Movement(
        each.name(), presence(each), counts(thing, each), all, atPractices(thing, all));
  }

  private static Presence presence(Compared thing) {
    if (thing.before() == null) {
      return Presence.ONLY_AFTER;
    }
    return thing.after() == null ? Presence.ONLY_BEFORE : Presence.BOTH;
  }

  private List<Count> counts(int thing, Compared each) {
    Map<String, Row> seen =
        fields.getOrDefault(thing, List.of()).stream()
            .collect(Collectors.toMap(row -> row.getAs("field"), row -> row));
    return each.fields().stream().map(field -> count(field, seen.get(field))).toList();
  }

  private Count count(String field, @Nullable Row row) {
    if (row == null) {
      return new Count(field, 0, 0, 0, 0L);
    }
    return new Count(
        field,
        row.<Long>getAs("before"),
        row.<Long>getAs("after"),
        row.<Long>getAs("practices"),
        small.shown(row.<Long>getAs("largest")));
  }

  private List<Transition> transitions(int thing) {
    return transitions.getOrDefault(thing, List.of()).stream()
        .map(
            row ->
                new Transition(
                    row.getAs("before"),
                    row.getAs("after"),
                    row.<Long>getAs("patients"),
                    row.<Long>getAs("practices")))
        .sorted(
            Comparator.comparing(Transition::patients)
                .reversed()
                .thenComparing(Transition::before)
                .thenComparing(Transition::after))
        .toList();
  }

  private List<AtPractice> atPractices(int thing, List<Transition> all) {
    List<AtPractice> told = new ArrayList<>();
    for (Transition transition : all) {
      List<AtPractice> these =
          listed.getOrDefault(thing, List.of()).stream()
              .filter(row -> row.getAs("before").equals(transition.before()))
              .filter(row -> row.getAs("after").equals(transition.after()))
              .map(MovesSeen::atPractice)
              .toList();
      told.addAll(small.hidden(transition, these));
    }
    told.sort(
        Comparator.comparing(AtPractice::practice)
            .thenComparing(AtPractice::before)
            .thenComparing(AtPractice::after));
    return told;
  }

  private static AtPractice atPractice(Row row) {
    return new AtPractice(
        row.getAs("practice"), row.getAs("before"), row.getAs("after"), row.getAs("patients"));
  }
}
