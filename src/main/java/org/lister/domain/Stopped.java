package org.lister.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A run that cannot go on for a reason that a person can act upon. The message is all the user is
 * shown; there is never a patient's identifier in it.
 */
public abstract sealed class Stopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private Stopped(String message) {
    super(NhsNumber.hiddenIn(message));
  }

  /** The command, the configuration or the rules are wrong: whoever runs Lister mends it. */
  public static final class Mistake extends Stopped {
    private static final long serialVersionUID = 1L;

    public Mistake(String sentence) {
      super(sentence);
    }

    public static Mistake of(List<Problem> problems) {
      return new Mistake(
          problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
  }

  /** The data are not what was agreed: whoever sends them mends it. */
  public static final class DataFault extends Stopped {
    private static final long serialVersionUID = 1L;

    public DataFault(String sentence) {
      super(sentence);
    }
  }

  /** Something that Lister works upon does not answer: whoever runs Lister runs it again. */
  public static final class Outage extends Stopped {
    private static final long serialVersionUID = 1L;

    public Outage(String sentence) {
      super(sentence);
    }
  }
}
