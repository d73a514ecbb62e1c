package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.domain.Stopped;

/** One run writes to a store at a time; a run that died is not waited for. */
class SoleWriterTest {

  private static final long NOW = System.currentTimeMillis();
  private static final long LONG = Duration.ofMinutes(11).toMillis();
  private static final long LONG_AFTER = NOW + LONG;

  @TempDir private Path folder;

  @Test
  void the_second_run_is_told_who_is_at_work_until_the_first_has_ended() {
    try (SoleWriter first = local("first")) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> local("second"))
          .isInstanceOf(Stopped.Mistake.class)
          .hasMessage(
              "Cannot write to these tables: another run is at work on them (first). Wait until it"
                  + " has ended.");
    }
    local("second").close();
  }

  @Test
  void elsewhere_than_on_a_local_disk_a_file_says_who_is_at_work() {
    try (SoleWriter first = elsewhere("first", NOW)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> elsewhere("second", NOW))
          .isInstanceOf(Stopped.Mistake.class)
          .hasMessageContaining("(first)");
    }
    elsewhere("second", NOW).close();
  }

  @Test
  void a_run_that_has_been_silent_for_long_has_died() {
    elsewhere("first", NOW);
    elsewhere("second", LONG_AFTER).close();
  }

  @Test
  void who_holds_the_right_without_a_name_is_told_of_as_nameless() throws IOException {
    try (SoleWriter first = local("first")) {
      first.require();
      Files.delete(folder.resolve("at-work"));
      assertThatThrownBy(() -> local("second"))
          .isInstanceOf(Stopped.Mistake.class)
          .hasMessageContaining("(its name is not known)");
    }
  }

  @Test
  void a_link_in_the_place_of_its_files_is_not_followed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "of another account");
    for (String name : List.of("at-work.lock", "at-work")) {
      Path link = Files.createSymbolicLink(folder.resolve(name), secret);
      assertThatThrownBy(() -> local("first")).isInstanceOf(UncheckedIOException.class);
      Files.delete(link);
      assertThat(secret).hasContent("of another account");
    }
    local("second").close();
  }

  @Test
  void a_right_that_could_not_be_taken_is_not_kept() throws IOException {
    Path inTheWay = Files.createDirectory(folder.resolve("at-work.lock"));
    assertThatThrownBy(() -> local("first")).isInstanceOf(UncheckedIOException.class);
    Files.delete(inTheWay);
    Files.createDirectory(folder.resolve("at-work"));
    assertThatThrownBy(() -> local("first")).isInstanceOf(UncheckedIOException.class);
    Files.delete(folder.resolve("at-work"));
    local("second").close();
  }

  @Test
  void a_holder_that_wakes_up_late_leaves_anothers_marker_and_commits_nothing() throws IOException {
    Marker late = marker("late", NOW, SoleWriterTest::nothing);
    late.require();
    Marker other = marker("other", LONG_AFTER, SoleWriterTest::nothing);
    late.beat();
    assertThatThrownBy(late::require)
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(
            "Cannot go on writing to these tables: this run was silent for long, and another has"
                + " taken its place (other). Run it again when that has ended.");
    late.close();
    other.require();
    other.beat();
    other.require();
    other.close();
    assertThat(folder.resolve("at-work")).doesNotExist();
  }

  @Test
  void of_two_runs_of_one_name_the_late_one_is_told_all_the_same() throws IOException {
    Marker late = marker("same", NOW, SoleWriterTest::nothing);
    try (Marker other = marker("same", LONG_AFTER, SoleWriterTest::nothing)) {
      assertThatThrownBy(late::require).isInstanceOf(Stopped.Mistake.class);
      other.require();
    }
    late.close();
  }

  @Test
  void of_two_that_take_over_at_the_same_time_the_last_one_to_write_goes_on() throws IOException {
    marker("dead", NOW, SoleWriterTest::nothing);
    List<Marker> second = new ArrayList<>();
    Runnable meanwhile = () -> second.add(writtenMeanwhile());
    assertThatThrownBy(() -> marker("first", LONG_AFTER, meanwhile))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("another run is at work on them (second)");
    second.get(0).require();
    second.get(0).close();
  }

  @Test
  void another_process_is_told_and_the_right_of_one_that_is_killed_is_free_at_once()
      throws Exception {
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toUri().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = holder.inputReader()) {
      assertThat(said.readLine()).isEqualTo("held");
      assertThatThrownBy(() -> local("second"))
          .isInstanceOf(Stopped.Mistake.class)
          .hasMessageContaining("(child)");
    } finally {
      holder.destroyForcibly().waitFor();
    }
    local("second").close();
  }

  private Marker writtenMeanwhile() {
    try {
      return marker("second", LONG_AFTER + LONG, SoleWriterTest::nothing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void nothing() {
    // Nobody else writes at the same time.
  }

  private SoleWriter local(String run) {
    return SoleWriter.at(folder.toUri().toString(), run, new Configuration(), () -> NOW);
  }

  private SoleWriter elsewhere(String run, long now) {
    return SoleWriter.at(
        "elsewhere://" + folder, run, elsewhere(), () -> now, SoleWriterTest::nothing);
  }

  private Marker marker(String run, long now, Runnable moment) throws IOException {
    org.apache.hadoop.fs.Path file =
        new org.apache.hadoop.fs.Path("elsewhere://" + folder, "at-work");
    return Marker.set(file.getFileSystem(elsewhere()), file, run, () -> now, moment);
  }

  /** A file system that is not <i>file</i>, and keeps its files below the test's folder. */
  private static Configuration elsewhere() {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.elsewhere.impl", Elsewhere.class.getName());
    hadoop.setBoolean("fs.elsewhere.impl.disable.cache", true);
    return hadoop;
  }

  /** A process that has the right until its input ends. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] folder) throws IOException {
      SoleWriter right =
          SoleWriter.at(folder[0], "child", new Configuration(), System::currentTimeMillis);
      System.out.println("held");
      System.in.read();
      right.close();
    }
  }

  /** The local disk under another scheme. */
  public static final class Elsewhere extends RawLocalFileSystem {
    @Override
    public java.net.URI getUri() {
      return java.net.URI.create("elsewhere:///");
    }

    @Override
    public String getScheme() {
      return "elsewhere";
    }
  }
}
