package org.lister.domain.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a value: a name that nobody gives, or a number moved by days. */
record ValueCheck(KnownNames names) implements Value.Visitor<List<String>> {

  /** What is wrong with a value that has to be a day. */
  List<String> day(Value value) {
    return names.kind(value).equals(Optional.of(Kind.NUMBER))
        ? List.of(
            "Cannot use %s as a day: it is a number. Name a day such as PPED.".formatted(value))
        : value.accept(this);
  }

  /** What is wrong with a value that has to be a number. */
  List<String> number(Value value) {
    return names.kind(value).equals(Optional.of(Kind.DAY))
        ? List.of(
            "Cannot add or subtract %s: it is a day. Say 'days from … to …', or move it by days."
                .formatted(value))
        : value.accept(this);
  }

  @Override
  public List<String> named(Value.Named named) {
    return names.kinds().containsKey(named.name())
        ? List.of()
        : List.of(Unknown.name("field", named.name(), names.kinds().keySet()));
  }

  @Override
  public List<String> constant(Value.Constant constant) {
    return List.of();
  }

  @Override
  public List<String> fixed(Value.Fixed fixed) {
    return List.of();
  }

  @Override
  public List<String> elapsed(Value.Elapsed elapsed) {
    return Stream.of(elapsed.from(), elapsed.to()).flatMap(each -> day(each).stream()).toList();
  }

  @Override
  public List<String> sum(Value.Sum sum) {
    return Stream.of(sum.left(), sum.right()).flatMap(each -> number(each).stream()).toList();
  }

  @Override
  public List<String> shifted(Value.Shifted shifted) {
    return day(shifted.from());
  }
}
