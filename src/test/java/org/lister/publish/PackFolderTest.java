package org.lister.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack is what its manifest makes a whole. */
class PackFolderTest {

  @TempDir private Path folder;

  @Test
  void a_manifest_of_which_only_a_part_was_written_makes_no_pack() throws IOException {
    Files.writeString(folder.resolve("manifest.json"), "{ \"practice\" : \"X00001\", \"fi");
    assertThat(pack().manifest()).isEmpty();
  }

  @Test
  void a_manifest_of_no_bytes_makes_no_pack() throws IOException {
    Files.createFile(folder.resolve("manifest.json"));
    assertThat(pack().manifest()).isEmpty();
  }

  private PackFolder pack() throws IOException {
    FileSystem disk = new RawLocalFileSystem();
    disk.initialize(folder.toUri(), new Configuration());
    return new PackFolder(disk, new org.apache.hadoop.fs.Path(folder.toUri()));
  }
}
