package org.lister.domain.rules;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;

/** Reads the two small languages of business rules: what a field takes, and what a rule asks. */
public final class RuleParser {

  private static final int LONGEST = 4_000;
  private static final int MOST_OPENINGS = 100;
  private static final Pattern OPENING = Pattern.compile("\\(|\\bnot\\b");

  private RuleParser() {}

  /**
   * Reads for example {@code latest DM_COD on or before PPED}.
   *
   * @throws IllegalArgumentException whose message is a sentence for the author of the rules
   */
  public static Extraction extraction(String text) {
    Language language = new Language("field", "latest DM_COD on or before PPED");
    return read(text, language, tree -> new ExtractionBuilder().visit(tree.wholeExtraction()));
  }

  /**
   * Reads for example {@code PAT_AGE >= 17 and DMLAT_DAT is not null}.
   *
   * @throws IllegalArgumentException whose message is a sentence for the author of the rules
   */
  public static Condition condition(String text) {
    Language language = new Language("condition", "PAT_AGE >= 17 and DMLAT_DAT is not null");
    return read(text, language, tree -> new ConditionBuilder().visit(tree.wholeCondition()));
  }

  /** What is being read, and an example to learn it from. */
  record Language(String name, String example) {}

  private static <T> T read(
      String text, Language language, Function<BusinessRulesParser, T> reading) {
    requireReadable(text, language);
    BusinessRulesLexer lexer = new BusinessRulesLexer(CharStreams.fromString(text));
    BusinessRulesParser parser = new BusinessRulesParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(new SyntaxComplaint(text, language));
    return reading.apply(parser);
  }

  /**
   * What is deeper than anybody could read would be too deep for functions that call themselves.
   */
  private static void requireReadable(String text, Language language) {
    long deep = OPENING.matcher(text).results().limit(MOST_OPENINGS + 1L).count();
    if (text.length() > LONGEST || deep > MOST_OPENINGS) {
      throw new IllegalArgumentException(
          "Cannot read the %s: it has more than %d letters, brackets or negations. Divide it into several."
              .formatted(language.name(), text.length() > LONGEST ? LONGEST : MOST_OPENINGS));
    }
  }
}
