package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The account that publishes sees no restricted root: here it is not even there, which stops an
 * administrator as well as anybody. Nor does it have the keys.
 */
@Tag("long")
class WithoutRestrictedTest {

  @TempDir private Path folder;

  @Test
  void packs_are_published_without_the_restricted_root_and_without_its_keys() throws IOException {
    Journey journey = Journey.once();
    Path out = folder.resolve("out");
    for (String part : List.of("tables", "audit")) {
      FileUtils.copyDirectory(
          journey.out().resolve(part).toFile(),
          Files.createDirectories(out).resolve(part).toFile());
    }
    Journey.Said said =
        Journey.run("publish", "--conf", withKeysElsewhere().toString(), "--out", out.toString());
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text()).contains("12 packs written");
    assertThat(out.resolve("published/practice=X00001/manifest.json")).exists();
    assertThat(out.resolve("restricted")).doesNotExist();
  }

  private Path withKeysElsewhere() throws IOException {
    Path conf = folder.resolve("conf");
    FileUtils.copyDirectory(Path.of("conf").toFile(), conf.toFile());
    Path lister = conf.resolve("lister.yaml");
    String text = Files.readString(lister);
    assertThat(text).contains("service: none", ": sample-parquet");
    Files.writeString(
        lister,
        text.replace("service: none", "service: file")
            .replace(": sample-parquet", ": " + Path.of("sample-parquet").toAbsolutePath()));
    return conf;
  }
}
