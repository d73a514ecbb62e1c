package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.domain.Stopped;

/** One run writes to a store at a time; a run that died is not waited for. */
class SoleWriterTest {

  private static final long NOW = System.currentTimeMillis();

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
    elsewhere("second", NOW + Duration.ofMinutes(11).toMillis()).close();
  }

  private SoleWriter local(String run) {
    return SoleWriter.at(folder.toUri().toString(), run, new Configuration(), () -> NOW);
  }

  /** A file system that is not <i>file</i>, and keeps its files below the test's folder. */
  private SoleWriter elsewhere(String run, long now) {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.elsewhere.impl", Elsewhere.class.getName());
    hadoop.setBoolean("fs.elsewhere.impl.disable.cache", true);
    return SoleWriter.at("elsewhere://" + folder, run, hadoop, () -> now);
  }

  /** The local disk under another scheme. */
  public static final class Elsewhere extends org.apache.hadoop.fs.RawLocalFileSystem {
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
