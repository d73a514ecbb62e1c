package org.lister.conf;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.lister.domain.Stopped;

/** Places as users write them, as the URIs that every file system understands. */
public final class Places {

  private Places() {}

  /** A URI as it stands; a path as a file's URI, from a folder when it is relative. */
  public static String uri(Path from, String text) {
    if (text.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
      return plain(text);
    }
    String uri = path(from, text).toAbsolutePath().normalize().toUri().toString();
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }

  private static Path path(Path from, String text) {
    try {
      return from.resolve(plain(text));
    } catch (InvalidPathException e) {
      throw unusable();
    }
  }

  private static String plain(String text) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw unusable();
    }
    return text;
  }

  private static Stopped.Mistake unusable() {
    return new Stopped.Mistake(
        "Cannot use a place: there is a sign in its name that no file system takes. Write a path or a URI.");
  }
}
