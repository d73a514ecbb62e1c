package org.lister.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.domain.Stopped;

/**
 * Data keys survive whatever happens to a rotation, and say nothing to whoever lacks the master.
 */
class DataKeysTest {

  @TempDir private Path folder;
  private Path file;
  private RingFolder ring;

  @BeforeEach
  void begin() {
    file = folder.resolve("master.keys");
    ring = new RingFolder(folder.toUri().toString(), new Configuration());
    KeyFileMaker.at(file.toUri().toString()).addVersions(names("gp", "hospital"));
  }

  @Test
  void a_key_stays_the_same_for_all_who_open_the_ring() {
    String id = keys().current("patients", "gp");
    assertThat(id).isEqualTo("patients-1");
    assertThat(keys().current("patients", "gp")).isEqualTo(id);
    assertThat(keys().bytes(id)).hasSize(KeyLines.BYTES).isEqualTo(keys().bytes(id));
    assertThat(keys().current("episodes", "hospital")).isEqualTo("episodes-1");
    assertThat(keys().bytes("episodes-1")).isNotEqualTo(keys().bytes(id));
  }

  @Test
  void a_rotation_that_is_cut_short_changes_nothing_and_the_next_goes_through() {
    keys().current("patients", "gp");
    keys().current("episodes", "hospital");
    byte[] before = keys().bytes("episodes-1");
    KeyFileMaker.at(file.toUri().toString()).addVersions(names("gp", "hospital"));
    KeyRing untouched = ring.read();
    for (int wraps = 0; wraps < 4; wraps++) {
      DataKeys dying = new DataKeys(ring, new LosesItsVoice(KeyFile.at(uri()), wraps));
      assertThatThrownBy(() -> dying.rotate(DataKeysTest::master)).hasMessage("out of reach");
      assertThat(ring.read()).isEqualTo(untouched);
    }
    keys().rotate(DataKeysTest::master);
    assertThat(ring.read().keys())
        .extracting(key -> key.id() + " " + key.under())
        .containsExactlyInAnyOrder(
            "patients-1 gp.2", "patients-2 gp.2", "episodes-1 hospital.2", "episodes-2 hospital.2");
    assertThat(keys().bytes("episodes-1")).isEqualTo(before);
    assertThat(keys().current("patients", "gp")).isEqualTo("patients-2");
  }

  @Test
  void a_process_that_opened_the_ring_before_a_rotation_finds_the_keys_made_in_it() {
    keys().current("patients", "gp");
    DataKeys early = keys();
    keys().rotate(DataKeysTest::master);
    assertThat(early.bytes("patients-2")).isEqualTo(keys().bytes("patients-2"));
  }

  /** As a run does that was paused for so long that another took its place. */
  @Test
  void a_process_that_opened_the_ring_before_a_rotation_does_not_undo_it() {
    keys().current("patients", "gp");
    DataKeys early = keys();
    keys().rotate(DataKeysTest::master);
    KeyRing rotated = ring.read();
    assertThatThrownBy(() -> early.current("episodes", "hospital"))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("another command has changed them meanwhile");
    assertThat(ring.read()).isEqualTo(rotated);
  }

  @Test
  void only_one_ring_is_left_after_a_rotation_so_that_an_old_master_key_opens_nothing()
      throws IOException {
    keys().current("patients", "gp");
    keys().rotate(DataKeysTest::master);
    try (var files = Files.list(folder.resolve(RingFolder.NAME))) {
      assertThat(files.filter(each -> each.toString().endsWith(".json"))).hasSize(1);
    }
  }

  @Test
  void another_key_of_the_same_name_opens_nothing() throws IOException {
    keys().current("patients", "gp");
    Files.delete(file);
    KeyFileMaker.at(uri()).addVersions(names("gp"));
    assertThatThrownBy(() -> keys().bytes("patients-1"))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("the key gp.1 in " + uri() + " is not the one");
  }

  @Test
  void who_has_one_group_s_key_opens_that_group_alone() throws IOException {
    keys().current("patients", "gp");
    keys().current("episodes", "hospital");
    String own =
        Files.readAllLines(file).stream()
            .filter(line -> line.startsWith("hospital"))
            .findFirst()
            .orElseThrow();
    Files.writeString(file, own);
    keys().require("episodes");
    assertThatThrownBy(() -> keys().require("patients"))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("does not hold the master key gp.1 (it holds hospital.1)");
  }

  @Test
  void the_file_of_keys_is_its_owner_s_alone_and_is_told_by_line_without_its_words()
      throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.writeString(file, "gp.1 = c2hvcnQ=\n");
    assertThatThrownBy(this::keys)
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("line 1 is not")
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("c2hvcnQ");
  }

  @Test
  void a_service_that_is_none_is_a_mistake_and_another_may_be_brought() {
    assertThatThrownBy(() -> KeyService.open("java.lang.String", "anywhere"))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("Cannot open the key service java.lang.String");
    assertThat(KeyService.open(LosesItsVoice.class.getName(), uri())).isNotNull();
  }

  /** A key service that cannot be reached any more after some calls. */
  public static final class LosesItsVoice implements KeyService {

    private final KeyService service;
    private final AtomicInteger left;

    public LosesItsVoice(String place) {
      this(KeyFile.at(place), 0);
    }

    LosesItsVoice(KeyService service, int wraps) {
      this.service = service;
      this.left = new AtomicInteger(wraps);
    }

    @Override
    public MasterKey newest(String id) {
      return service.newest(id);
    }

    @Override
    public String wrap(byte[] key, MasterKey under) {
      if (left.getAndDecrement() <= 0) {
        throw new Stopped.Mistake("out of reach");
      }
      return service.wrap(key, under);
    }

    @Override
    public byte[] unwrap(String wrapped, MasterKey under) {
      return service.unwrap(wrapped, under);
    }
  }

  private DataKeys keys() {
    return new DataKeys(ring, KeyFile.at(uri()));
  }

  private String uri() {
    return file.toUri().toString();
  }

  private static String master(String table) {
    return table.equals("episodes") ? "hospital" : "gp";
  }

  private static TreeSet<String> names(String... names) {
    return new TreeSet<>(List.of(names));
  }
}
