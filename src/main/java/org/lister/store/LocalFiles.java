package org.lister.store;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system, which starts a process for the permissions of every file and folder
 * that it makes or lists unless its native library is installed: two to four of them a file, and a
 * national collection has sixty thousand files. Here Java sets and reads them itself. Named as
 * {@code fs.file.impl} in Spark's settings.
 */
public final class LocalFiles extends LocalFileSystem {

  private static final int MAGIC_BYTES = 4;

  /** Hadoop takes 512 bytes. */
  private static final int LARGEST_PIECE = 1 << 20;

  public LocalFiles() {
    super(new WithoutChecksums());
  }

  /**
   * Opens a file whose checksums, if any lie beside it, are a file of the usual form: they say
   * themselves in how large pieces they are to be checked, and a pipe has no end.
   */
  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    java.nio.file.Path checksums = pathToFile(getChecksumFile(file)).toPath();
    if (Files.exists(checksums, LinkOption.NOFOLLOW_LINKS) && !areUsual(checksums)) {
      throw new ChecksumException("The checksums beside " + file + " are of no known form", 0);
    }
    return super.open(file, bufferSize);
  }

  private static boolean areUsual(java.nio.file.Path checksums) throws IOException {
    if (!Files.isRegularFile(checksums, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (DataInputStream header = new DataInputStream(Files.newInputStream(checksums))) {
      header.skipNBytes(MAGIC_BYTES);
      int piece = header.readInt();
      return piece > 0 && piece <= LARGEST_PIECE;
    } catch (EOFException e) {
      return false;
    }
  }

  /** The same without a file of checksums beside each file. */
  public static final class WithoutChecksums extends RawLocalFileSystem {

    private static final int PERMISSION_BITS = 01777;

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

    /** With permissions, owner and group, for which Hadoop starts a process when they are asked. */
    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
      FileStatus status = super.getFileStatus(path);
      java.nio.file.Path file = pathToFile(path).toPath();
      return file.getFileSystem().supportedFileAttributeViews().contains("unix")
          ? status(status, attributes(file, path))
          : status;
    }

    /** Hadoop starts a process for each file that might be a link. */
    @Override
    public FileStatus getFileLinkStatus(Path path) throws IOException {
      return Files.isSymbolicLink(pathToFile(path).toPath())
          ? super.getFileLinkStatus(path)
          : getFileStatus(path);
    }

    private static Map<String, Object> attributes(java.nio.file.Path file, Path path)
        throws IOException {
      try {
        return Files.readAttributes(file, "unix:mode,owner,group");
      } catch (NoSuchFileException e) {
        throw new FileNotFoundException("File " + path + " does not exist");
      }
    }

    private static FileStatus status(FileStatus known, Map<String, Object> attributes) {
      return new FileStatus(
          known.getLen(),
          known.isDirectory(),
          known.getReplication(),
          known.getBlockSize(),
          known.getModificationTime(),
          known.getAccessTime(),
          new FsPermission((short) ((int) attributes.get("mode") & PERMISSION_BITS)),
          attributes.get("owner").toString(),
          attributes.get("group").toString(),
          known.getPath());
    }

    private static String said(FsPermission permission) {
      return permission.getUserAction().SYMBOL
          + permission.getGroupAction().SYMBOL
          + permission.getOtherAction().SYMBOL;
    }
  }
}
