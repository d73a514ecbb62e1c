package org.lister.store.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes and changes files of master keys; each change is a whole new file in the old one's place.
 */
public final class KeyFileMaker {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;

  private KeyFileMaker(Path file) {
    this.file = file;
  }

  /**
   * @param place the file's URI
   */
  public static KeyFileMaker at(String place) {
    return new KeyFileMaker(KeyFile.path(place));
  }

  /** Gives each of these keys a new version; makes the file where there is none. */
  public List<MasterKey> addVersions(SortedSet<String> ids) {
    Map<MasterKey, byte[]> keys = new HashMap<>(held());
    List<MasterKey> made = ids.stream().map(id -> new MasterKey(id, newest(keys, id) + 1)).toList();
    made.forEach(key -> keys.put(key, bytes()));
    write(new KeyLines(keys));
    return made;
  }

  /**
   * Takes out all versions of these keys but the newest.
   *
   * @return those that are gone
   */
  public SortedSet<String> dropOld(SortedSet<String> ids) {
    Map<MasterKey, byte[]> keys = new HashMap<>(held());
    SortedSet<String> dropped = new TreeSet<>();
    for (MasterKey key : held().keySet()) {
      if (ids.contains(key.id()) && key.version() < newest(keys, key.id())) {
        keys.remove(key);
        dropped.add(key.toString());
      }
    }
    write(new KeyLines(keys));
    return dropped;
  }

  private Map<MasterKey, byte[]> held() {
    return Files.exists(file)
        ? KeyLines.parse(file.toString(), KeyFile.ofFile(file)).all()
        : Map.of();
  }

  private static int newest(Map<MasterKey, byte[]> keys, String id) {
    return keys.keySet().stream()
        .filter(key -> key.id().equals(id))
        .mapToInt(MasterKey::version)
        .max()
        .orElse(0);
  }

  private static byte[] bytes() {
    byte[] bytes = new byte[KeyLines.BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Nobody else may open the file at any moment, nor find half of it. */
  private void write(KeyLines keys) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path beside = Files.createTempFile(folder, ".keys", ".new", forItsOwner(folder));
      Files.writeString(beside, keys.text(), StandardCharsets.UTF_8);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the file of keys " + file, e);
    }
  }

  private static FileAttribute<?>[] forItsOwner(Path folder) throws IOException {
    FileStore store = Files.getFileStore(folder);
    return store.supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
