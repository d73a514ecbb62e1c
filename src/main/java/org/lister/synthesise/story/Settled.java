package org.lister.synthesise.story;

import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Value;

/** Whether a value is known before anything is written: from birth, sex, registration, dates. */
record Settled(Rulebook book) implements Value.Visitor<Boolean> {

  boolean is(Value value) {
    return value.accept(this);
  }

  @Override
  public Boolean named(Value.Named named) {
    return book.given(named)
        .map(given -> given.field().extraction())
        .map(
            extraction ->
                extraction instanceof Extraction.Item
                    || extraction instanceof Extraction.Age age && is(age.on()))
        .orElse(true);
  }

  @Override
  public Boolean constant(Value.Constant constant) {
    return true;
  }

  @Override
  public Boolean fixed(Value.Fixed fixed) {
    return true;
  }

  @Override
  public Boolean shifted(Value.Shifted shifted) {
    return is(shifted.from());
  }

  @Override
  public Boolean elapsed(Value.Elapsed elapsed) {
    return is(elapsed.from()) && is(elapsed.to());
  }

  @Override
  public Boolean sum(Value.Sum sum) {
    return is(sum.left()) && is(sum.right());
  }
}
