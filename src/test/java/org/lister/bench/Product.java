package org.lister.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** The product as its user starts it. */
final class Product {

  private Product() {}

  /** The command line up to the name of the product's command. */
  static List<String> java(String heap, EnglandFolder folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heap,
        "-XX:+UseParallelGC",
        "-Dlister.home=" + home(),
        "-Dspark.local.dir=" + folder.spill(),
        "-jar",
        jar().toString());
  }

  /** Of the jar: figures of two programs are not taken for one's. */
  static String checksum() {
    try {
      return DigestUtils.sha256Hex(Files.readAllBytes(jar()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jar() {
    return home().resolve("target").resolve("lister.jar");
  }

  private static Path home() {
    return Path.of(System.getProperty("lister.home", "")).toAbsolutePath();
  }
}
