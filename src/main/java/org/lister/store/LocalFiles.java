package org.lister.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system, which starts a process for the permissions of every file and folder
 * that it makes unless its native library is installed: two to four of them a file, and a national
 * publication has sixty thousand files. Here Java sets them itself. Named as {@code fs.file.impl}
 * in Spark's settings.
 */
public final class LocalFiles extends LocalFileSystem {

  public LocalFiles() {
    super(new WithoutChecksums());
  }

  /** The same without a file of checksums beside each file. */
  public static final class WithoutChecksums extends RawLocalFileSystem {

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      java.nio.file.Path file = pathToFile(path).toPath();
      boolean isPlain = !permission.getStickyBit();
      if (isPlain && Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(said(permission)));
      } else {
        super.setPermission(path, permission);
      }
    }

    private static String said(FsPermission permission) {
      return permission.getUserAction().SYMBOL
          + permission.getGroupAction().SYMBOL
          + permission.getOtherAction().SYMBOL;
    }
  }
}
