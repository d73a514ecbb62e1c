package org.lister.conf;

import java.nio.file.Path;

/** Places as users write them, as the URIs that every file system understands. */
public final class Places {

  private Places() {}

  /** A URI as it stands; a path as a file's URI, from a folder when it is relative. */
  public static String uri(Path from, String text) {
    if (text.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
      return text;
    }
    String uri = from.resolve(text).toAbsolutePath().normalize().toUri().toString();
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }
}
