package org.lister.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** The packs of a published folder, each told by the checksum of its manifest. */
record Manifests(Map<String, String> checksums) {

  static Manifests in(Path published) {
    Map<String, String> checksums = new TreeMap<>();
    try (Stream<Path> folders = Files.list(published)) {
      for (Path folder : folders.toList()) {
        Path manifest = folder.resolve("manifest.json");
        if (folder.getFileName().toString().startsWith("practice=") && Files.exists(manifest)) {
          checksums.put(
              folder.getFileName().toString(), DigestUtils.sha256Hex(Files.readAllBytes(manifest)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Manifests(checksums);
  }

  /** How many are other than those. */
  long differingFrom(Manifests others) {
    return checksums.entrySet().stream()
        .filter(pack -> !pack.getValue().equals(others.checksums().get(pack.getKey())))
        .count();
  }
}
