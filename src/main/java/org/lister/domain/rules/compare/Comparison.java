package org.lister.domain.rules.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lister.domain.rules.Ruleset;

/**
 * What differs between two versions of rulesets and codelists, as Markdown: a summary, then each
 * difference, sorted. The same two versions always read the same.
 */
public final class Comparison {

  private static final String NOTHING = "No difference.";

  private final List<Section> sections;

  private Comparison(List<Section> sections) {
    this.sections = List.copyOf(sections);
  }

  /** The differences of one ruleset, or of the codelists. */
  private record Section(String title, List<Difference> differences) {}

  public static Comparison of(Editions editions) {
    Edition before = editions.before();
    Edition after = editions.after();
    List<Section> sections = new ArrayList<>();
    Touched touched = new Touched(before, after);
    for (Match<Ruleset> match : Match.rulesets(before, after)) {
      sections.add(new Section(match.either().name(), differences(match, touched)));
    }
    sections.add(
        new Section("Codelists", new ClusterComparison(before, after).differences().toList()));
    return new Comparison(
        sections.stream().filter(section -> !section.differences().isEmpty()).toList());
  }

  private static List<Difference> differences(Match<Ruleset> match, Touched touched) {
    Ruleset before = match.before();
    Ruleset after = match.after();
    if (before != null && after != null) {
      return new RulesetComparison(before, after, touched).differences();
    }
    Difference.Kind kind = before == null ? Difference.Kind.ADDED : Difference.Kind.REMOVED;
    Ruleset ruleset = match.either();
    String indicators =
        "Version %s, with %d indicators.".formatted(ruleset.version(), ruleset.indicators().size());
    return List.of(
        new Difference(Difference.Subject.RULESET, kind, ruleset.name(), List.of(indicators)));
  }

  /** Whether the two say the same. */
  public boolean isEmpty() {
    return sections.isEmpty();
  }

  /** One sentence: <i>3 indicators change, 1 is new; 2 clusters change 14 codes.</i> */
  public String summary() {
    Stream<Difference> all = sections.stream().flatMap(each -> each.differences().stream());
    return isEmpty() ? NOTHING : new Summary(all.toList()).sentence();
  }

  /** The whole document, the summary first. */
  public String markdown() {
    StringBuilder document = new StringBuilder(summary()).append("\n");
    for (Section section : sections) {
      document.append("\n## ").append(section.title()).append("\n");
      for (Difference.Subject subject : Difference.Subject.values()) {
        append(subject, section.differences(), document);
      }
    }
    return document.toString();
  }

  private static void append(
      Difference.Subject subject, List<Difference> differences, StringBuilder document) {
    List<Difference> these =
        differences.stream().filter(each -> each.subject() == subject).toList();
    for (Difference difference : these) {
      document.append(
          "\n### %s %s: %s\n"
              .formatted(subject.heading(), difference.name(), difference.kind().word()));
      difference.details().forEach(each -> document.append("\n").append(each).append("\n"));
    }
  }
}
