package org.lister.domain.rules;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fraction: of the patients of a register, who belongs in the denominator, and of those, who in
 * the numerator.
 *
 * @param of a register, or {@link Register#POPULATION}
 * @param points null for an indicator that is not paid
 * @param unverified what is not known of the official rule, or null
 */
public record Indicator(
    String code,
    String title,
    String of,
    List<Rule> denominator,
    List<Rule> numerator,
    @Nullable Points points,
    @Nullable String unverified)
    implements Serializable {

  /** An indicator about whose rule there is no open question. */
  public Indicator(
      String code,
      String title,
      String of,
      List<Rule> denominator,
      List<Rule> numerator,
      @Nullable Points points) {
    this(code, title, of, denominator, numerator, points, null);
  }

  /** The most points, and the per cent of achievement between which they grow from 0 to that. */
  public record Points(int maximum, int lower, int upper) implements Serializable {}

  public Indicator {
    denominator = List.copyOf(denominator);
    numerator = List.copyOf(numerator);
  }

  /** Every rejection of the denominator that somebody counts, each once, in order. */
  public Stream<Rule.Rejection> rejections() {
    return denominator.stream().map(Rule::countsAs).filter(Objects::nonNull).distinct();
  }
}
