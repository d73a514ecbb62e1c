package org.lister.measure.engine;

import java.util.List;
import org.lister.domain.rules.Condition;

/**
 * What a condition says of somebody without entries: yes, no, or that it depends on who it is.
 * Leaves are asked of the blank patient, which remembers the clusters that were looked at.
 */
final class WithoutEntries implements Condition.Visitor<WithoutEntries.Answer> {

  /** Of everyone without entries in the clusters looked at. */
  enum Answer {
    NO,
    DEPENDS,
    YES
  }

  private final ConditionCompiler compiler;
  private final Blank blank;

  WithoutEntries(ConditionCompiler compiler, Blank blank) {
    this.compiler = compiler;
    this.blank = blank;
  }

  private Answer asked(Condition condition) {
    Question question = condition.accept(compiler);
    blank.forget();
    boolean holds = question.holds(blank);
    if (blank.wasIdentified()) {
      return Answer.DEPENDS;
    }
    return holds ? Answer.YES : Answer.NO;
  }

  @Override
  public Answer comparison(Condition.Comparison comparison) {
    return asked(comparison);
  }

  @Override
  public Answer isNull(Condition.IsNull isNull) {
    return asked(isNull);
  }

  @Override
  public Answer onRegister(Condition.OnRegister onRegister) {
    return asked(onRegister);
  }

  @Override
  public Answer not(Condition.Not not) {
    return switch (not.condition().accept(this)) {
      case NO -> Answer.YES;
      case DEPENDS -> Answer.DEPENDS;
      case YES -> Answer.NO;
    };
  }

  /** The least sure of them: one no is enough, and whoever is asked after it need not be. */
  @Override
  public Answer all(Condition.All all) {
    return answers(all.conditions()).stream().min(Answer::compareTo).orElse(Answer.YES);
  }

  @Override
  public Answer any(Condition.Any any) {
    return answers(any.conditions()).stream().max(Answer::compareTo).orElse(Answer.NO);
  }

  private List<Answer> answers(List<Condition> conditions) {
    return conditions.stream().map(condition -> condition.accept(this)).toList();
  }
}
