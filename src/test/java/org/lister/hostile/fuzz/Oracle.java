package org.lister.hostile.fuzz;

import java.util.regex.Pattern;
import org.lister.domain.Stopped;

/** What is never right, whatever came in. */
final class Oracle {

  /** What was planted, and in the forms in which it could come back. */
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])999[ -]?000[ -]?0018(?![0-9])");

  private static final Pattern TRACE =
      Pattern.compile("\\bat [a-z]+(\\.[a-z]+)+|[A-Za-z.]+Exception|java\\.(lang|util|io)\\.");

  private Oracle() {}

  /** A case, which may end in a sentence for the user. */
  @FunctionalInterface
  interface Case {
    /** Whether what came was taken. */
    boolean run() throws Exception;
  }

  /**
   * Runs a case.
   *
   * @param what with which seed to draw it again
   * @return whether what came was taken; else it was refused with a sentence
   */
  static boolean hold(String what, Case run) {
    try {
      return run.run();
    } catch (Stopped stopped) {
      sentence(what, String.valueOf(stopped.getMessage()));
      return false;
    } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
      throw new AssertionError(what + " is a crash", failure);
    }
  }

  /** A sentence that a user is shown. */
  static void sentence(String what, String sentence) {
    if (sentence.isBlank() || sentence.equals("null")) {
      throw new AssertionError(what + " stops without a sentence");
    }
    if (NUMBER.matcher(sentence).find()) {
      throw new AssertionError(what + " shows a number: " + sentence);
    }
    if (TRACE.matcher(sentence).find()) {
      throw new AssertionError(what + " shows what is Java's: " + sentence);
    }
  }
}
