package org.lister.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import picocli.CommandLine.IVersionProvider;

/**
 * Which Lister this is: its version, and behind a plus what tells its build from others of the same
 * version, such as <i>0.1.0+3f2a9c1d</i>. What another build worked out is worked out again.
 */
public final class Software implements IVersionProvider {

  private static final int DIGITS = 8;
  private static final String VERSION = found();

  /** The version and build, or <i>development</i> for classes that are not in a jar. */
  static String version() {
    return VERSION;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Lister " + version()};
  }

  private static String found() {
    try {
      Path source =
          Path.of(Software.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      String version = Software.class.getPackage().getImplementationVersion();
      return Files.isRegularFile(source)
          ? (version == null ? "development" : version) + "+" + build(source)
          : "development";
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read Lister's own jar", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a place that classes came from is a URI", e);
    }
  }

  /** From the names and checksums of what is in the jar: when it was made does not count. */
  static String build(Path jar) throws IOException {
    try (ZipFile entries = new ZipFile(jar.toFile())) {
      return DigestUtils.sha256Hex(
              entries.stream()
                  .map(entry -> entry.getName() + " " + entry.getCrc())
                  .sorted()
                  .collect(Collectors.joining("\n")))
          .substring(0, DIGITS);
    }
  }
}
