package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.AbstractFileSystem;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.local.LocalFs;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders get the permissions that Hadoop would give them, and no process is started. */
class LocalFilesTest {

  @TempDir private java.nio.file.Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwxrwx", "rw-r-----", "r--------", "-wx--x--x", "---------"})
  void permissions_are_those_asked_for(String permissions) throws IOException {
    Path file = written(new LocalFiles(), "file");
    try (FileSystem files = opened(new LocalFiles())) {
      files.setPermission(file, FsPermission.valueOf("-" + permissions));
    }
    assertThat(permissions("file")).isEqualTo(permissions);
  }

  @Test
  void a_new_file_its_checksums_and_its_folder_have_the_permissions_that_hadoop_gives()
      throws IOException {
    written(new LocalFileSystem(), "hadoop/file");
    written(new LocalFiles(), "lister/file");
    for (String name : new String[] {"", "/file", "/.file.crc"}) {
      assertThat(permissions("lister" + name)).isEqualTo(permissions("hadoop" + name));
    }
  }

  @Test
  void a_sticky_folder_stays_sticky() throws IOException {
    try (FileSystem files = opened(new LocalFiles())) {
      Path shared = new Path(folder.resolve("shared").toUri());
      files.mkdirs(shared);
      files.setPermission(shared, new FsPermission((short) 01777));
      assertThat(files.getFileStatus(shared).getPermission().getStickyBit()).isTrue();
    }
  }

  @Test
  void hadoop_starts_processes_for_a_file_and_lister_starts_none() throws IOException {
    assertThat(processesOf(new LocalFileSystem(), "by-hadoop")).isPositive();
    assertThat(processesOf(new LocalFiles(), "by-lister")).isZero();
  }

  @Test
  void hadoop_starts_processes_for_an_entry_of_a_log_and_lister_starts_none() throws IOException {
    assertThat(processesOf("hadoop", () -> entry(LocalFs.class, "hadoop"))).isPositive();
    assertThat(processesOf("lister", () -> entry(LocalContext.class, "lister"))).isZero();
    for (String name : List.of("/0.json", "/.0.json.crc")) {
      assertThat(permissions("lister" + name)).isEqualTo(permissions("hadoop" + name));
    }
  }

  @Test
  void an_entry_that_is_there_is_not_replaced() throws IOException {
    entry(LocalContext.class, "log");
    assertThatThrownBy(() -> entry(LocalContext.class, "log"))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void a_link_is_followed_as_hadoop_follows_it() throws IOException {
    written(new LocalFiles(), "file");
    Path link =
        new Path(Files.createSymbolicLink(folder.resolve("link"), folder.resolve("file")).toUri());
    assertThat(context(LocalContext.class).getFileLinkStatus(link))
        .usingRecursiveComparison()
        .comparingOnlyFields("length", "isdir", "modification_time", "symlink")
        .isEqualTo(context(LocalFs.class).getFileLinkStatus(link));
  }

  /** As Delta writes one: under a name of its own, then renamed. */
  private void entry(Class<? extends AbstractFileSystem> kind, String name) throws IOException {
    FileContext files = context(kind);
    Path log = new Path(folder.resolve(name).toUri());
    Path begun = new Path(log, ".0.json.tmp");
    try (var stream =
        files.create(begun, EnumSet.of(CreateFlag.CREATE), Options.CreateOpts.createParent())) {
      stream.write(1);
    }
    files.rename(begun, new Path(log, "0.json"));
  }

  private FileContext context(Class<? extends AbstractFileSystem> kind) throws IOException {
    Configuration settings = new Configuration();
    settings.setClass("fs.AbstractFileSystem.file.impl", kind, AbstractFileSystem.class);
    return FileContext.getFileContext(folder.toUri(), settings);
  }

  private long processesOf(FileSystem files, String name) throws IOException {
    return processesOf(
        name,
        () -> {
          written(files, name + "/file");
          listed(files, name);
        });
  }

  private long processesOf(String name, Work work) throws IOException {
    java.nio.file.Path record = folder.resolve(name + ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ProcessStart");
      recording.start();
      work.run();
      recording.stop();
      recording.dump(record);
    }
    return RecordingFile.readAllEvents(record).size();
  }

  @Test
  void a_listing_says_what_hadoop_says() throws IOException {
    written(new LocalFileSystem(), "hadoop/file");
    Files.createDirectories(folder.resolve("hadoop/sub"));
    Files.setPosixFilePermissions(
        folder.resolve("hadoop/file"), PosixFilePermissions.fromString("rw-r-x--x"));
    assertThat(listed(new LocalFiles(), "hadoop"))
        .hasSize(2)
        .isEqualTo(listed(new LocalFileSystem(), "hadoop"));
  }

  /** Everything that is said of the files in a folder. */
  private List<String> listed(FileSystem files, String name) throws IOException {
    try (FileSystem opened = opened(files)) {
      List<String> said = new ArrayList<>();
      RemoteIterator<LocatedFileStatus> listing =
          opened.listLocatedStatus(new Path(folder.resolve(name).toUri()));
      while (listing.hasNext()) {
        LocatedFileStatus file = listing.next();
        said.add(file + " " + Arrays.toString(file.getBlockLocations()));
      }
      said.sort(Comparator.naturalOrder());
      return said;
    }
  }

  private Path written(FileSystem files, String name) throws IOException {
    Path file = new Path(folder.resolve(name).toUri());
    try (FileSystem opened = opened(files);
        var stream = opened.create(file)) {
      stream.write(1);
    }
    return file;
  }

  /** What is done while processes are counted. */
  private interface Work {
    void run() throws IOException;
  }

  private FileSystem opened(FileSystem files) throws IOException {
    files.initialize(folder.toUri(), new Configuration());
    return files;
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }
}
