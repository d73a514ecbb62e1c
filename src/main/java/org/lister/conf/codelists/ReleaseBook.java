package org.lister.conf.codelists;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lister.conf.CodelistReader;

/**
 * The record of imports, {@code releases.csv}: a row a file. It holds no day of import, so that the
 * same import twice leaves the same record.
 */
record ReleaseBook(Path codelists) {

  private static final String HEADER =
      "release,version,effective,file,sha256,clusters,codes,imported_by";

  Path file() {
    return codelists.resolve(CodelistReader.RELEASES);
  }

  /** The text of the record with the files of one more import. */
  String with(Gathered gathered, Release release, String software) {
    Set<String> lines = new LinkedHashSet<>(List.of(HEADER));
    lines.addAll(before());
    gathered.files().forEach((file, drafts) -> lines.add(line(release, file, drafts, software)));
    return String.join("\n", lines) + "\n";
  }

  private List<String> before() {
    try {
      return Files.exists(file()) ? Files.readAllLines(file(), StandardCharsets.UTF_8) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that holds no codes, as a mapping, has no numbers. */
  private static String line(Release release, Path file, List<Draft> drafts, String software) {
    int codes = drafts.stream().mapToInt(draft -> draft.terms().size()).sum();
    return Csv.text(
            List.of(
                List.of(
                    release.name(),
                    release.version(),
                    release.effective().toString(),
                    String.valueOf(file.getFileName()),
                    sha256(file),
                    drafts.isEmpty() ? "" : Integer.toString(drafts.size()),
                    drafts.isEmpty() ? "" : Integer.toString(codes),
                    software)))
        .strip();
  }

  private static String sha256(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
