package org.lister.domain.rules;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.lister.domain.rules.BusinessRulesParser.AbsenceContext;
import org.lister.domain.rules.BusinessRulesParser.ComparisonContext;
import org.lister.domain.rules.BusinessRulesParser.ConditionContext;
import org.lister.domain.rules.BusinessRulesParser.ConjunctionContext;
import org.lister.domain.rules.BusinessRulesParser.MembershipContext;
import org.lister.domain.rules.BusinessRulesParser.NegationContext;
import org.lister.domain.rules.BusinessRulesParser.OperatorContext;
import org.lister.domain.rules.BusinessRulesParser.ParenthesesContext;
import org.lister.domain.rules.BusinessRulesParser.PresenceContext;
import org.lister.domain.rules.BusinessRulesParser.WholeConditionContext;
import org.lister.domain.rules.Condition.Operator;

/** Makes conditions of parsed text. */
final class ConditionBuilder extends BusinessRulesBaseVisitor<Condition> {

  private final ValueBuilder values = new ValueBuilder();

  @Override
  public Condition visitWholeCondition(WholeConditionContext whole) {
    return visit(whole.condition());
  }

  @Override
  public Condition visitCondition(ConditionContext condition) {
    return oneOr(condition.conjunction(), Condition.Any::new);
  }

  @Override
  public Condition visitConjunction(ConjunctionContext conjunction) {
    return oneOr(conjunction.term(), Condition.All::new);
  }

  @Override
  public Condition visitNegation(NegationContext negation) {
    return new Condition.Not(visit(negation.term()));
  }

  @Override
  public Condition visitParentheses(ParenthesesContext parentheses) {
    return visit(parentheses.condition());
  }

  @Override
  public Condition visitAbsence(AbsenceContext absence) {
    return new Condition.IsNull(values.visit(absence.value()));
  }

  @Override
  public Condition visitPresence(PresenceContext presence) {
    return new Condition.Not(new Condition.IsNull(values.visit(presence.value())));
  }

  @Override
  public Condition visitMembership(MembershipContext membership) {
    return new Condition.OnRegister(membership.NAME().getText());
  }

  @Override
  public Condition visitComparison(ComparisonContext comparison) {
    return new Condition.Comparison(
        values.visit(comparison.value(0)),
        operator(comparison.operator()),
        values.visit(comparison.value(1)));
  }

  private Condition oneOr(
      List<? extends ParserRuleContext> parts, Function<List<Condition>, Condition> several) {
    List<Condition> conditions = parts.stream().map(this::visit).toList();
    return conditions.size() == 1 ? conditions.get(0) : several.apply(conditions);
  }

  static Operator operator(OperatorContext operator) {
    return Arrays.stream(Operator.values())
        .filter(each -> each.sign().equals(operator.getText()))
        .findFirst()
        .orElseThrow();
  }
}
