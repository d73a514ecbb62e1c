package org.lister.domain.rules;

import java.util.Collection;

/** The sentence for a name that nobody gave to anything. */
public final class Unknown {

  private Unknown() {}

  /** Says what is not known and, when something is spelt nearly so, what may have been meant. */
  public static String name(String what, String name, Collection<String> known) {
    String advice =
        Spelling.nearest(name, known)
            .map("Did you mean %s?"::formatted)
            .orElse("Define it, or use one that is.");
    return "Cannot find the %s %s: it is not defined. %s".formatted(what, name, advice);
  }
}
