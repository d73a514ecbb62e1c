package org.lister.domain.rules;

import java.util.List;
import java.util.Optional;

/** What is wrong with a value: a name that nobody gives, or a number moved by days. */
record ValueCheck(KnownNames names) implements Value.Visitor<List<String>> {

  /** What is wrong with a value that has to be a day. */
  List<String> day(Value value) {
    return names.kind(value).equals(Optional.of(Kind.NUMBER))
        ? List.of(
            "Cannot use %s as a day: it is a number. Name a day such as PPED.".formatted(value))
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
  public List<String> shifted(Value.Shifted shifted) {
    return day(shifted.from());
  }
}
