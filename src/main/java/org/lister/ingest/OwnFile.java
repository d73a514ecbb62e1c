package org.lister.ingest;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import org.apache.hadoop.fs.Path;

/**
 * Tells files from what only looks like one. Whoever may write to a folder can lay a link there to
 * a file that he may not read himself; and who opens a pipe waits for ever.
 */
public final class OwnFile {

  private OwnFile() {}

  /** Whether a file lies where it is listed. Only local file systems know anything else. */
  public static boolean isIt(Path file) {
    URI uri = file.toUri();
    return !isLocal(uri)
        || Files.isRegularFile(java.nio.file.Path.of(uri.getPath()), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a folder lies where it is listed. */
  static boolean isFolder(Path folder) {
    URI uri = folder.toUri();
    return !isLocal(uri)
        || Files.isDirectory(java.nio.file.Path.of(uri.getPath()), LinkOption.NOFOLLOW_LINKS);
  }

  static boolean isLocal(URI uri) {
    return "file".equals(uri.getScheme());
  }
}
