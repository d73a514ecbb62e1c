package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is there whole or not at all. */
class WholeFileTest {

  @TempDir private Path folder;

  @Test
  void a_file_is_written_once_and_nothing_is_left_beside_it() throws IOException {
    FileSystem disk = disk(new RawLocalFileSystem());
    assertThat(file(disk).write(bytes("first"))).isTrue();
    assertThat(file(disk).write(bytes("second"))).isFalse();
    assertThat(folder.resolve("manifest.json")).hasContent("first");
    assertThat(folder.toFile().list()).containsExactly("manifest.json");
  }

  @Test
  void of_a_disk_that_fills_up_while_it_is_written_nothing_is_seen() throws IOException {
    FileSystem disk = disk(new FullDisk());
    assertThatThrownBy(() -> file(disk).write(bytes("a manifest")))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThat(folder).isEmptyDirectory();
  }

  private WholeFile file(FileSystem disk) {
    return new WholeFile(disk, new org.apache.hadoop.fs.Path(folder.toUri() + "/manifest.json"));
  }

  private FileSystem disk(FileSystem files) throws IOException {
    files.initialize(folder.toUri(), new Configuration());
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Takes four bytes a file and no more. */
  private static final class FullDisk extends RawLocalFileSystem {

    @Override
    public FSDataOutputStream create(
        org.apache.hadoop.fs.Path path,
        boolean overwrite,
        int bufferSize,
        short replication,
        long blockSize,
        Progressable progress)
        throws IOException {
      OutputStream disk =
          super.create(path, overwrite, bufferSize, replication, blockSize, progress);
      return new FSDataOutputStream(new FourBytes(disk), statistics);
    }
  }

  private static final class FourBytes extends java.io.FilterOutputStream {

    FourBytes(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, Math.min(4, length));
      throw new IOException("No space left on device");
    }
  }
}
