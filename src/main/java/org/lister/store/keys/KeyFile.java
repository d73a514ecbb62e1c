package org.lister.store.keys;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.apache.parquet.crypto.keytools.KeyToolkit;
import org.lister.domain.Stopped;

/** Master keys of a file that its owner alone may read, or of an environment variable. */
final class KeyFile implements KeyService {

  private static final String ENVIRONMENT = "env:";
  private static final Set<PosixFilePermission> OF_THE_OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final String place;
  private final KeyLines keys;

  private KeyFile(String place, KeyLines keys) {
    this.place = place;
    this.keys = keys;
  }

  /**
   * @param place a file's URI, or {@code env:} and the name of a variable
   */
  static KeyFile at(String place) {
    return new KeyFile(
        place,
        KeyLines.parse(
            place, place.startsWith(ENVIRONMENT) ? ofVariable(place) : ofFile(path(place))));
  }

  /** The file that a place names. */
  static Path path(String place) {
    if (!place.startsWith("file:")) {
      throw new Stopped.Mistake(
          "Cannot read keys from %s: they lie in a file of this machine, or in the environment (env:NAME). Mend 'place' under 'encryption' in lister.yaml."
              .formatted(place));
    }
    return Path.of(URI.create(place));
  }

  private static String ofVariable(String place) {
    String name = place.substring(ENVIRONMENT.length());
    String text = System.getenv(name);
    if (text == null) {
      throw new Stopped.Mistake(
          "Cannot open the keys of NHS numbers: the environment has no %s here. Set it on the driver and on every executor."
              .formatted(name));
    }
    return text;
  }

  static String ofFile(Path file) {
    if (!Files.isReadable(file)) {
      throw new Stopped.Mistake(
          "Cannot open the keys of NHS numbers: there is no file %s that this account may read. Bring it here, or make one with `lister keys new`."
              .formatted(file));
    }
    try {
      requireOwnerAlone(file);
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Stopped.Mistake(
          "Cannot open the keys of NHS numbers: %s is not a text file that can be read. Bring back the right one."
              .formatted(file));
    }
  }

  private static void requireOwnerAlone(Path file) throws IOException {
    if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
      return;
    }
    Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
    if (!OF_THE_OWNER.containsAll(granted)) {
      throw new Stopped.Mistake(
          "Cannot use the keys of %s: others than its owner may open it (%s). Take that away: chmod 600 %s"
              .formatted(file, PosixFilePermissions.toString(granted), file));
    }
  }

  @Override
  public MasterKey newest(String id) {
    return keys.all().keySet().stream()
        .filter(key -> key.id().equals(id))
        .reduce((one, other) -> one.version() > other.version() ? one : other)
        .orElseThrow(() -> missing(id));
  }

  @Override
  public String wrap(byte[] key, MasterKey under) {
    return KeyToolkit.encryptKeyLocally(key, bytes(under), named(under));
  }

  @Override
  public byte[] unwrap(String wrapped, MasterKey under) {
    try {
      return KeyToolkit.decryptKeyLocally(wrapped, bytes(under), named(under));
    } catch (ParquetCryptoRuntimeException e) {
      throw new Stopped.Mistake(
          "Cannot open the keys of NHS numbers: the key %s in %s is not the one they were wrapped with. Bring back the right file."
              .formatted(under, place));
    }
  }

  private byte[] bytes(MasterKey key) {
    byte[] bytes = keys.all().get(key);
    if (bytes == null) {
      throw missing(key.toString());
    }
    return bytes;
  }

  private Stopped missing(String key) {
    return new Stopped.Mistake(
        "Cannot open the keys of NHS numbers: %s does not hold the master key %s (it holds %s). Bring the file that does."
            .formatted(place, key, held(keys.all())));
  }

  private static String held(Map<MasterKey, byte[]> keys) {
    return keys.isEmpty()
        ? "none"
        : String.join(", ", keys.keySet().stream().map(MasterKey::toString).sorted().toList());
  }

  private static byte[] named(MasterKey key) {
    return key.toString().getBytes(StandardCharsets.UTF_8);
  }
}
