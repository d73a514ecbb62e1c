package org.lister.domain.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Extraction.Source;

/** Random fields; what one needs may stand before or behind it. */
final class RandomFields {

  private final Dice dice;
  private final List<String> coded;
  private final List<String> all;
  private final List<Field> fields = new ArrayList<>();

  RandomFields(Dice dice, Clusters clusters) {
    this.dice = dice;
    this.coded = clusters.coded().stream().sorted().toList();
    this.all = List.copyOf(clusters.all());
  }

  List<Field> make() {
    int size = dice.between(4, 9);
    List<Integer> numbers = new ArrayList<>(IntStream.range(1, size + 1).boxed().toList());
    Collections.shuffle(numbers, dice.random());
    for (int number : numbers) {
      fields.add(new Field(number, "F" + number, extraction()));
    }
    return fields.stream().sorted(Comparator.comparingInt(Field::number)).toList();
  }

  private Extraction extraction() {
    return switch (dice.between(0, 12)) {
      case 0 -> new Extraction.Age(day());
      case 1 -> new Extraction.Item(dice.one(List.of(Extraction.Registration.values())));
      case 2, 3 ->
          new Extraction.Count(
              dice.one(all), dice.one(List.of(Extraction.Counted.values())), bounds());
      case 4 -> new Extraction.Spaced(dice.one(all), dice.between(1, 31), bounds());
      case 5 ->
          new Extraction.Choice(
              dice.one(List.of(Extraction.Which.values())), dice.some(1, 3, this::day));
      default ->
          new Extraction.Pick(dice.one(List.of(Extraction.Which.values())), source(), bounds());
    };
  }

  private Source source() {
    return switch (dice.between(0, 3)) {
      case 0 -> new Source.Values(dice.one(coded), dice.in100(50) ? null : limit());
      case 1 -> new Source.Pair(dice.one(coded), dice.one(coded), dice.one(coded));
      default -> new Source.Entries(dice.one(all));
    };
  }

  private Extraction.Limit limit() {
    Value.Constant number = dice.one(List.of(constant("58"), constant("58.5"), constant("90")));
    return new Extraction.Limit(dice.one(List.of(Condition.Operator.values())), number);
  }

  private static Value.Constant constant(String said) {
    return new Value.Constant(Double.parseDouble(said), said);
  }

  private List<Bound> bounds() {
    return dice.some(0, 2, () -> new Bound(dice.one(List.of(Extraction.Relation.values())), day()));
  }

  /** A qualifying date or the day of a field that has been made, shifted or not. */
  private Value day() {
    return new RandomValues(dice, KnownNames.of(fields)).day();
  }
}
