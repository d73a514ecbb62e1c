package org.lister.bench;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Results that are kept as soon as they are there, a file each: a benchmark of hours that dies goes
 * on where it was.
 *
 * @param <T> a record
 */
final class Kept<T> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENDING = ".json";

  private final Path folder;
  private final Class<T> kind;

  Kept(Path folder, Class<T> kind) {
    this.folder = folder;
    this.kind = kind;
  }

  Optional<T> find(String name) {
    try {
      return Files.exists(file(name))
          ? Optional.of(JSON.readValue(file(name).toFile(), kind))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file(name), e);
    }
  }

  void keep(String name, T result) {
    Path unfinished = folder.resolve(name + ".unfinished");
    try {
      Files.createDirectories(folder);
      JSON.writerWithDefaultPrettyPrinter().writeValue(unfinished.toFile(), result);
      Files.move(unfinished, file(name), ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file(name), e);
    }
  }

  /** The names of all that is kept. */
  List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ENDING))
          .map(file -> file.substring(0, file.length() - ENDING.length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ENDING);
  }
}
