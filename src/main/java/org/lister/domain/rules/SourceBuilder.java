package org.lister.domain.rules;

import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.BusinessRulesParser.EntriesContext;
import org.lister.domain.rules.BusinessRulesParser.PairContext;
import org.lister.domain.rules.BusinessRulesParser.ValuesContext;
import org.lister.domain.rules.Extraction.Source;

/** Makes the sources of picks of parsed text. */
final class SourceBuilder extends BusinessRulesBaseVisitor<Source> {

  @Override
  public Source visitEntries(EntriesContext entries) {
    return new Source.Entries(entries.NAME().getText());
  }

  @Override
  public Source visitValues(ValuesContext values) {
    return new Source.Values(values.NAME().getText(), limit(values));
  }

  private static Extraction.@Nullable Limit limit(ValuesContext values) {
    return values.operator() == null
        ? null
        : new Extraction.Limit(
            ConditionBuilder.operator(values.operator()),
            new ValueBuilder().visitNumber(values.number()));
  }

  @Override
  public Source visitPair(PairContext pair) {
    return new Source.Pair(pair.both.getText(), pair.first.getText(), pair.second.getText());
  }
}
