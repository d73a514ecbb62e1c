package org.lister.store.keys;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lister.domain.Stopped;

/** Master keys as a file holds them: a line a version, {@code name.version = bytes in Base64}. */
record KeyLines(Map<MasterKey, byte[]> all) {

  /** AES with keys of 256 bits. */
  static final int BYTES = 32;

  private static final Pattern LINE =
      Pattern.compile("([A-Za-z0-9_-]{1,60})\\.([1-9][0-9]{0,8}) *= *([A-Za-z0-9+/]+=*)");

  KeyLines {
    all = Map.copyOf(all);
  }

  /** Nothing of a line is ever quoted: it may be a key. */
  static KeyLines parse(String place, String text) {
    Map<MasterKey, byte[]> keys = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.lines().map(String::strip).toList()) {
      number++;
      if (!line.isEmpty() && !line.startsWith("#")) {
        Matcher parts = LINE.matcher(line);
        byte[] bytes = parts.matches() ? bytes(parts.group(3)) : new byte[0];
        if (bytes.length != BYTES) {
          throw new Stopped.Mistake(
              "Cannot read the keys of %s: line %d is not 'name.version = 32 bytes in Base64'. Bring back the file as `lister keys new` made it."
                  .formatted(place, number));
        }
        keys.put(new MasterKey(parts.group(1), Integer.parseInt(parts.group(2))), bytes);
      }
    }
    return new KeyLines(keys);
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  String text() {
    return all.entrySet().stream()
        .map(key -> key.getKey() + " = " + Base64.getEncoder().encodeToString(key.getValue()))
        .sorted()
        .collect(
            Collectors.joining(
                "\n",
                "# Master keys of Lister: whoever holds this file can read NHS numbers, and without it nobody can.\n",
                "\n"));
  }
}
