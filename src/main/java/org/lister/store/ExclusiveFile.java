package org.lister.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.commons.io.IOUtils;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.s3a.RemoteFileChangedException;

/**
 * Files that one of several writers makes: an object store keeps them apart by conditional writes,
 * HDFS by itself.
 *
 * <p>An answer that is lost on the way makes the client ask again, and the second request is
 * refused because of the first. So who is refused looks whose content is there; contents must
 * differ between writers.
 */
final class ExclusiveFile {

  private ExclusiveFile() {}

  /** Whether this is an object store that makes a write depend on what is there. */
  static boolean isWrittenOnCondition(FileSystem storage, Path file) throws IOException {
    return storage.hasPathCapability(
        file, CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE);
  }

  /** Makes a file; false when another is there, which stays as it is. */
  static boolean make(FileSystem storage, Path file, byte[] content) throws IOException {
    FSDataOutputStreamBuilder<?, ?> writing = storage.createFile(file).recursive().overwrite(false);
    if (isWrittenOnCondition(storage, file)) {
      writing.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
    }
    return isWritten(writing, content) || holds(storage, file, content);
  }

  /** Writes over a file; false when somebody else has since it was looked at, which stays. */
  static boolean replace(FileSystem storage, FileStatus old, byte[] content) throws IOException {
    Path file = old.getPath();
    FSDataOutputStreamBuilder<?, ?> writing = storage.createFile(file).recursive().overwrite(true);
    if (isWrittenOnCondition(storage, file) && old instanceof EtagSource tagged) {
      writing.must(
          CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG, tagged.getEtag());
    }
    return isWritten(writing, content) || holds(storage, file, content);
  }

  private static boolean isWritten(FSDataOutputStreamBuilder<?, ?> writing, byte[] content)
      throws IOException {
    try (OutputStream out = writing.build()) {
      out.write(content);
    } catch (FileAlreadyExistsException | RemoteFileChangedException refused) {
      return false;
    }
    return true;
  }

  private static boolean holds(FileSystem storage, Path file, byte[] content) throws IOException {
    try (InputStream in = storage.open(file)) {
      return Arrays.equals(IOUtils.toByteArray(in), content);
    } catch (FileNotFoundException e) {
      return false;
    }
  }
}
