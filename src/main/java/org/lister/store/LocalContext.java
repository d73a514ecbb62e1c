package org.lister.store;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFs;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FsConstants;
import org.apache.hadoop.fs.FsServerDefaults;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.local.LocalConfigKeys;

/**
 * {@link LocalFiles} behind the other door to Hadoop's file systems, through which Delta writes the
 * entries of its logs: there Hadoop starts six processes an entry. Named as {@code
 * fs.AbstractFileSystem.file.impl} in Spark's settings.
 */
public final class LocalContext extends ChecksumFs {

  /** As Hadoop makes it. */
  public LocalContext(URI place, Configuration settings) throws IOException, URISyntaxException {
    super(new WithoutChecksums(settings));
  }

  /** The same without a file of checksums beside each file. */
  private static final class WithoutChecksums extends DelegateToFileSystem {

    private static final int NO_PORT = -1;

    WithoutChecksums(Configuration settings) throws IOException, URISyntaxException {
      super(
          FsConstants.LOCAL_FS_URI,
          new LocalFiles.WithoutChecksums(),
          settings,
          FsConstants.LOCAL_FS_URI.getScheme(),
          false);
    }

    @Override
    public int getUriDefaultPort() {
      return NO_PORT;
    }

    @Override
    public FsServerDefaults getServerDefaults(Path file) throws IOException {
      return LocalConfigKeys.getServerDefaults();
    }

    @Override
    public boolean isValidName(String name) {
      return true;
    }
  }
}
