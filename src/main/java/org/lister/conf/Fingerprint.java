package org.lister.conf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One checksum of many files, whatever the order in which they were read. */
final class Fingerprint {

  private final Map<String, byte[]> files = new TreeMap<>();

  void add(String name, byte[] bytes) {
    files.put(name, bytes);
  }

  /** SHA-256 of a text in hexadecimal digits. */
  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of a file's bytes in hexadecimal digits. */
  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** SHA-256 of all files in hexadecimal digits. */
  String digits() {
    return digits(files);
  }

  /** The same of the files in some folders. */
  String digits(List<String> folders) {
    Map<String, byte[]> some = new TreeMap<>(files);
    some.keySet().removeIf(name -> folders.stream().noneMatch(in -> Path.of(name).startsWith(in)));
    return digits(some);
  }

  private static String digits(Map<String, byte[]> files) {
    MessageDigest digest = sha256();
    files.forEach(
        (name, bytes) -> {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
