package org.lister.domain.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.BusinessRulesParser.AgeContext;
import org.lister.domain.rules.BusinessRulesParser.BoundsContext;
import org.lister.domain.rules.BusinessRulesParser.ChoiceContext;
import org.lister.domain.rules.BusinessRulesParser.CountApartContext;
import org.lister.domain.rules.BusinessRulesParser.CountOfDaysContext;
import org.lister.domain.rules.BusinessRulesParser.CountOfEntriesContext;
import org.lister.domain.rules.BusinessRulesParser.ItemContext;
import org.lister.domain.rules.BusinessRulesParser.PickContext;
import org.lister.domain.rules.BusinessRulesParser.WholeExtractionContext;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Extraction.Counted;
import org.lister.domain.rules.Extraction.Registration;
import org.lister.domain.rules.Extraction.Which;

/** Makes extractions of parsed text. */
final class ExtractionBuilder extends BusinessRulesBaseVisitor<Extraction> {

  private final ValueBuilder values = new ValueBuilder();
  private final SourceBuilder sources = new SourceBuilder();

  @Override
  public Extraction visitWholeExtraction(WholeExtractionContext whole) {
    return visit(whole.extraction());
  }

  @Override
  public Extraction visitAge(AgeContext age) {
    return new Extraction.Age(values.visit(age.day()));
  }

  @Override
  public Extraction visitItem(ItemContext item) {
    String said = words(item.registration());
    return Arrays.stream(Registration.values())
        .filter(each -> each.said().equals(said))
        .findFirst()
        .map(Extraction.Item::new)
        .orElseThrow();
  }

  @Override
  public Extraction visitPick(PickContext pick) {
    Which which = Which.valueOf(pick.which.getText().toUpperCase(Locale.ROOT));
    return new Extraction.Pick(which, sources.visit(pick.source()), bounds(pick.bounds()));
  }

  @Override
  public Extraction visitCountOfEntries(CountOfEntriesContext count) {
    return new Extraction.Count(count.NAME().getText(), Counted.ENTRIES, bounds(count.bounds()));
  }

  @Override
  public Extraction visitCountOfDays(CountOfDaysContext count) {
    return new Extraction.Count(count.NAME().getText(), Counted.DAYS, bounds(count.bounds()));
  }

  @Override
  public Extraction visitCountApart(CountApartContext count) {
    int days = Integer.parseInt(ValueBuilder.size(count.WHOLE().getText()));
    return new Extraction.Spaced(count.NAME().getText(), days, bounds(count.bounds()));
  }

  @Override
  public Extraction visitChoice(ChoiceContext choice) {
    Which which = Which.valueOf(choice.which.getText().toUpperCase(Locale.ROOT));
    return new Extraction.Choice(which, choice.day().stream().map(values::visit).toList());
  }

  private List<Bound> bounds(@Nullable BoundsContext bounds) {
    return bounds == null
        ? List.of()
        : bounds.bound().stream().flatMap(bound -> new BoundBuilder(values).visit(bound)).toList();
  }

  /** The words of a phrase with one space between them, however they were spaced. */
  static String words(ParserRuleContext phrase) {
    return phrase.children.stream()
        .filter(TerminalNode.class::isInstance)
        .map(ParseTree::getText)
        .collect(Collectors.joining(" "));
  }
}
