package org.lister.store;

import io.delta.storage.HadoopFileSystemLogStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.lister.domain.Stopped;

/**
 * Delta's log in an object store: of several processes that commit the same version, the store
 * itself lets one. Delta's own log store for S3 keeps apart only the writers of one process, since
 * it is older than conditional writes. Named as {@code spark.delta.logStore.s3a.impl}.
 */
public final class ConditionalLogStore extends HadoopFileSystemLogStore {

  public ConditionalLogStore(Configuration hadoop) {
    super(hadoop);
  }

  /** Two commits never have the same content: each holds a number of its own. */
  @Override
  public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration hadoop)
      throws IOException {
    FileSystem storage = path.getFileSystem(hadoop);
    if (overwrite) {
      try (OutputStream out = storage.create(path, true)) {
        out.write(content(actions));
      }
    } else if (!ExclusiveFile.isWrittenOnCondition(storage, path)) {
      throw new Stopped.Mistake(
          "Cannot commit to %s: conditional writes are switched off. Set fs.s3a.create.conditional.enabled to true."
              .formatted(path.getParent()));
    } else if (!ExclusiveFile.make(storage, path, content(actions))) {
      throw new FileAlreadyExistsException(path.toString());
    }
  }

  /** An object appears whole. */
  @Override
  public Boolean isPartialWriteVisible(Path path, Configuration hadoop) {
    return false;
  }

  private static byte[] content(Iterator<String> actions) {
    StringBuilder lines = new StringBuilder();
    actions.forEachRemaining(action -> lines.append(action).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
