package org.lister.hostile.fuzz;

import java.util.List;
import java.util.Random;

/** Draws from a seed, so that what was drawn once can be drawn again. */
public record Dice(Random random) {

  /** What readers stumble over: signs, numbers, days and words that mean something elsewhere. */
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "\u0000",
          "\u001b[2J",
          "\u202e",
          "\u2066",
          "\ufeff",
          "\ufffd",
          "\u0085",
          "\u2028",
          "=1+1",
          "@SUM(A1)",
          "+44",
          "-",
          "-1",
          "0",
          "1e999999999",
          "NaN",
          "-Infinity",
          "0x1p3",
          "1d",
          "9990000018",
          "999 000 0018",
          "9990000019",
          "2147483648",
          "-9223372036854775808",
          "99999999999999999999999999",
          "0.0000000000000000000000000001",
          "\u0663\u0664",
          "\uff11\uff12",
          "2026-02-30",
          "0000-00-00",
          "9999-12-31",
          "+999999999-12-31",
          "31/02/2026",
          "29-Feb-2025",
          "20251301",
          "<script>alert(1)</script>",
          "&amp;&lt;",
          "' OR '1'='1",
          "../../../etc/passwd",
          "file:///etc/passwd",
          "%s%n%d",
          "${jndi:ldap://x/a}",
          "null",
          "~",
          "true",
          "{",
          "}",
          "[",
          "]",
          "*a",
          "&a",
          "!!javax.script.ScriptEngineManager []",
          "!!binary",
          "<<",
          "---",
          "...",
          "|",
          ">",
          "%",
          "#",
          "?",
          "(",
          ")",
          "not",
          "\ud83c\udfe5",
          "\u0130\ufb01\u00df",
          "e\u0301\u0301\u0301",
          "x".repeat(3000));

  /** Neighbouring seeds would draw the same first things, so that they are scattered first. */
  static Dice of(long seed) {
    long scattered = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
    scattered = (scattered ^ (scattered >>> 27)) * 0x94D049BB133111EBL;
    return new Dice(new Random(scattered ^ (scattered >>> 31)));
  }

  /** From 0, below a bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int times) {
    return below(times) == 0;
  }

  <T> T of(List<T> things) {
    return things.get(below(things.size()));
  }

  /** A text that readers stumble over. */
  String nasty() {
    return of(NASTY);
  }

  /** The same without what ends a line or opens a quote. */
  String nastyCell(char delimiter) {
    String cell = nasty().replaceAll("[\"\r\n\u0085\u2028]", "");
    return cell.replace(String.valueOf(delimiter), "");
  }
}
