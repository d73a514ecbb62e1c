package org.lister.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.lister.domain.Stopped;

/**
 * The right to write to a store on a local disk: nobody loses it while its process lives. A link
 * that somebody laid in the place of its files is not followed.
 */
record LocalRight(LocalLock lock) implements WritingRight {

  /**
   * Takes the right. Beside the file that says who has it lies the one that is locked.
   *
   * @throws Stopped.Mistake when another run has it
   */
  static LocalRight at(Path file, String run) throws IOException {
    Optional<LocalLock> lock = LocalLock.ifFree(file.resolveSibling(file.getFileName() + ".lock"));
    if (lock.isEmpty()) {
      throw SoleWriter.busy(holder(file));
    }
    return new LocalRight(lock.get()).signed(file, run);
  }

  private LocalRight signed(Path file, String run) throws IOException {
    try {
      Files.writeString(
          file,
          run,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          LinkOption.NOFOLLOW_LINKS);
      return this;
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /** Who has the lock may not have written its name yet. */
  private static String holder(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .orElse(SoleWriter.NAMELESS);
    } catch (NoSuchFileException e) {
      return SoleWriter.NAMELESS;
    }
  }

  @Override
  public void require() {
    // The operating system keeps the lock.
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
