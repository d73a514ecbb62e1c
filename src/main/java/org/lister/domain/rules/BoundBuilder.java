package org.lister.domain.rules;

import java.util.Arrays;
import java.util.stream.Stream;
import org.lister.domain.rules.BusinessRulesParser.LimitContext;
import org.lister.domain.rules.BusinessRulesParser.SpanContext;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Extraction.Relation;

/** Makes bounds of parsed text; <i>within 6 months of a day</i> is two of them. */
final class BoundBuilder extends BusinessRulesBaseVisitor<Stream<Bound>> {

  private final ValueBuilder values;

  BoundBuilder(ValueBuilder values) {
    this.values = values;
  }

  @Override
  public Stream<Bound> visitLimit(LimitContext limit) {
    String said = ExtractionBuilder.words(limit.relation());
    return Arrays.stream(Relation.values())
        .filter(each -> each.said().equals(said))
        .map(relation -> new Bound(relation, values.visit(limit.day())));
  }

  @Override
  public Stream<Bound> visitSpan(SpanContext span) {
    String side = span.side.getText();
    Value day = values.visit(span.day());
    Value from = side.equals("after") ? day : shifted(day, "-", span);
    Value to = side.equals("before") ? day : shifted(day, "", span);
    return Stream.of(new Bound(Relation.ON_OR_AFTER, from), new Bound(Relation.ON_OR_BEFORE, to));
  }

  private static Value shifted(Value day, String sign, SpanContext span) {
    int amount = Integer.parseInt(sign + ValueBuilder.size(span.WHOLE().getText()));
    return new Value.Shifted(day, amount, ValueBuilder.unit(span.unit()));
  }
}
