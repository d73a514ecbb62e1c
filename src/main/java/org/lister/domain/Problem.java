package org.lister.domain;

/**
 * One thing that is wrong, where it stands, said as a sentence: <i>Cannot X: why (value)</i>, then
 * what to do.
 *
 * @param line the line in the file, or 0 when the problem is the file's as a whole
 */
public record Problem(String file, int line, String sentence) {

  private static final int LONGEST = 10_000;

  public Problem {
    sentence = NhsNumber.hiddenIn(sentence);
    if (sentence.length() > LONGEST) {
      sentence = sentence.substring(0, LONGEST) + "…";
    }
  }

  @Override
  public String toString() {
    return line == 0 ? file + ": " + sentence : file + ":" + line + ": " + sentence;
  }
}
