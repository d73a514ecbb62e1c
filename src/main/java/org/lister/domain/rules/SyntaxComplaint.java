package org.lister.domain.rules;

import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Stops at the first word that does not fit and says so in a sentence. */
final class SyntaxComplaint extends BaseErrorListener {

  private final String text;
  private final RuleParser.Language language;

  SyntaxComplaint(String text, RuleParser.Language language) {
    this.text = text;
    this.language = language;
  }

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      Object offendingSymbol,
      int line,
      int column,
      String message,
      @Nullable RecognitionException exception) {
    throw new IllegalArgumentException(
        "Cannot read the %s '%s': %s. %s"
            .formatted(
                language.name(),
                text,
                what((Token) offendingSymbol, column),
                advice((Token) offendingSymbol, (Parser) recognizer)));
  }

  private static String what(Token token, int column) {
    return token.getType() == Token.EOF
        ? "it ends too early"
        : "unexpected '%s' at column %d".formatted(token.getText(), column + 1);
  }

  private String advice(Token token, Parser parser) {
    return Spelling.nearest(token.getText(), keywords(parser.getExpectedTokens()))
        .map("Did you mean '%s'?"::formatted)
        .orElse("Write for example '%s'.".formatted(language.example()));
  }

  private static List<String> keywords(IntervalSet expected) {
    return expected.toList().stream()
        .filter(type -> type > 0)
        .map(BusinessRulesParser.VOCABULARY::getDisplayName)
        .filter(name -> name.startsWith("'"))
        .map(name -> name.substring(1, name.length() - 1))
        .toList();
  }
}
