package org.lister.domain.rules.compare;

import java.util.List;

/**
 * One thing that differs.
 *
 * @param details how it differs, each a Markdown paragraph, list or table
 * @param codes how many codes a cluster gained and lost, 0 for anything else
 */
record Difference(Subject subject, Kind kind, String name, List<String> details, int codes) {

  Difference {
    details = List.copyOf(details);
  }

  Difference(Subject subject, Kind kind, String name, List<String> details) {
    this(subject, kind, name, details, 0);
  }

  /** What can differ, in the order in which it is told. */
  enum Subject {
    RULESET("ruleset", "Ruleset"),
    INDICATOR("indicator", "Indicator"),
    REGISTER("register", "Register"),
    FIELD("field", "Field"),
    CLUSTER("cluster", "Cluster");

    private final String said;
    private final String heading;

    Subject(String said, String heading) {
      this.said = said;
      this.heading = heading;
    }

    String said() {
      return said;
    }

    String heading() {
      return heading;
    }
  }

  /** In which way. */
  enum Kind {
    CHANGED("changes", "change", "changed"),
    ADDED("is new", "are new", "new"),
    REMOVED("is removed", "are removed", "removed"),
    RENAMED("is renamed", "are renamed", "renamed"),
    TOUCHED("is touched only by what it uses", "are touched only by what they use", "touched");

    private final String one;
    private final String several;
    private final String word;

    Kind(String one, String several, String word) {
      this.one = one;
      this.several = several;
      this.word = word;
    }

    String verb(int number) {
      return number == 1 ? one : several;
    }

    String word() {
      return word;
    }
  }
}
