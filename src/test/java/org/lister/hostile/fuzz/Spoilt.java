package org.lister.hostile.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils what was good. */
final class Spoilt {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]+");

  private Spoilt() {}

  /** Bytes with up to eight spots: turned, cut, doubled, exchanged, put in. */
  static byte[] bytes(Dice dice, byte[] good) {
    byte[] spoilt = good.clone();
    for (int spots = 1 + dice.below(8); spots > 0 && spoilt.length > 0; spots--) {
      spoilt = spot(dice, spoilt);
    }
    return spoilt;
  }

  private static byte[] spot(Dice dice, byte[] bytes) {
    int place = dice.below(bytes.length);
    int length = Math.min(bytes.length - place, 1 + dice.below(dice.oneIn(4) ? 500 : 8));
    byte[] before = Arrays.copyOf(bytes, place);
    byte[] spot = Arrays.copyOfRange(bytes, place, place + length);
    byte[] after = Arrays.copyOfRange(bytes, place + length, bytes.length);
    switch (dice.below(8)) {
      case 0 -> spot[0] ^= (byte) (1 << dice.below(8));
      case 1 -> spot[0] = (byte) dice.below(256);
      case 2 -> dice.random().nextBytes(spot);
      case 3 -> spot = new byte[0];
      case 4 -> spot = joined(spot, spot);
      case 5 -> spot = joined(dice.nasty().getBytes(StandardCharsets.UTF_8), spot);
      case 6 -> Arrays.fill(spot, (byte) (dice.oneIn(2) ? 0 : 0xFF));
      default -> after = dice.oneIn(4) ? new byte[0] : after;
    }
    return joined(before, spot, after);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** A text with up to four lines or words that are others. */
  static String text(Dice dice, String good) {
    String spoilt = good;
    for (int spots = 1 + dice.below(4); spots > 0; spots--) {
      spoilt = dice.oneIn(3) ? lines(dice, spoilt) : words(dice, spoilt);
    }
    return spoilt;
  }

  private static String words(Dice dice, String text) {
    Matcher words = WORD.matcher(text);
    List<int[]> places = new ArrayList<>();
    while (words.find()) {
      places.add(new int[] {words.start(), words.end()});
    }
    if (places.isEmpty()) {
      return text + dice.nasty();
    }
    int[] place = dice.of(places);
    int[] other = dice.of(places);
    String by = dice.oneIn(3) ? text.substring(other[0], other[1]) : dice.nasty();
    return text.substring(0, place[0]) + by + text.substring(place[1]);
  }

  private static String lines(Dice dice, String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return dice.nasty();
    }
    int place = dice.below(lines.size());
    switch (dice.below(6)) {
      case 0 -> lines.remove(place);
      case 1 -> lines.add(place, lines.get(dice.below(lines.size())));
      case 2 -> Collections.swap(lines, place, dice.below(lines.size()));
      case 3 -> lines.set(place, "  " + lines.get(place));
      case 4 -> lines.set(place, lines.get(place).strip());
      default -> lines.add(place, dice.nasty());
    }
    return String.join("\n", lines) + "\n";
  }

  /** A text of the words of another, in no order, with others among them. */
  static String soup(Dice dice, String good) {
    List<String> words = WORD.matcher(good).results().map(word -> word.group()).toList();
    StringBuilder soup = new StringBuilder();
    for (int count = 1 + dice.below(60); count > 0; count--) {
      soup.append(dice.oneIn(2) && !words.isEmpty() ? dice.of(words) : dice.nasty());
      soup.append(
          dice.of(List.of(" ", ": ", "\n", "\n  ", ",", ", ", "- ", "\"", "'", "{", "}", "[")));
    }
    return soup.toString();
  }

  /** Any of these ways, as a file would hold it. */
  static byte[] file(Dice dice, String good) {
    return switch (dice.below(10)) {
      case 0, 1, 2 -> bytes(dice, good.getBytes(StandardCharsets.UTF_8));
      case 3 -> soup(dice, good).getBytes(StandardCharsets.UTF_8);
      default -> text(dice, good).getBytes(StandardCharsets.UTF_8);
    };
  }
}
