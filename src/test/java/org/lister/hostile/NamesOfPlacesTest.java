package org.lister.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.SparkForTests;
import org.lister.agree.Hierarchy;
import org.lister.agree.ParticipationRegister;
import org.lister.domain.Stopped;

/** The reference folder: names of practices and areas, and who takes part. */
class NamesOfPlacesTest {

  private static final String HEADER =
      "practice,practice_name,pcn,pcn_name,sub_icb,sub_icb_name,icb,icb_name,region,region_name,supplier\n";

  @TempDir private Path folder;

  @Test
  void signs_that_turn_or_hide_are_left_out_of_names() throws IOException {
    hierarchy(
        HEADER + "X00001,Har\u202ebour\u200b \u001b[2JSurgery,XP1,N,X1A,S,XI01,I,XR1,R,TPP\n");
    assertThat(
            Hierarchy.read(SparkForTests.session(), uri())
                .select("practice_name")
                .first()
                .getString(0))
        .isEqualTo("Harbour [2JSurgery");
  }

  @Test
  void a_hierarchy_of_other_columns_encoding_or_open_quotes_is_a_mistake() throws IOException {
    refusedHierarchy("practice,name\nX00001,Harbour\n", "its header is another");
    refusedHierarchy("", "its header is another");
    refusedHierarchy(HEADER + "X00001,\"Harbour\nX00002,", "goes over several lines");
    Files.write(
        folder.resolve("practices.csv"),
        (HEADER + "X00001,D\u00e9nia").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Hierarchy.read(SparkForTests.session(), uri()))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void a_participation_register_that_is_no_table_is_a_mistake() throws IOException {
    participation("service,practice\nQOF,X00001\n", "it is no table with the columns");
    participation("service,practice,status,from,from\n", "it is no table with the columns");
    participation("", null);
  }

  @Test
  void a_number_in_the_place_of_a_practice_is_not_repeated() throws IOException {
    Files.writeString(
        folder.resolve("participation.csv"),
        "service,practice,status,from,to\nQOF,9990000018,Approved,2025-04-01,\n");
    assertThatThrownBy(this::participation)
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("participation.csv:2: Cannot use this row")
        .hasMessageNotContaining("9990000018");
  }

  private void participation(String text, @Nullable String why) throws IOException {
    Files.writeString(folder.resolve("participation.csv"), text);
    if (why == null) {
      participation();
    } else {
      assertThatThrownBy(this::participation)
          .isInstanceOf(Stopped.Mistake.class)
          .hasMessageContaining(why);
    }
  }

  private void participation() {
    ParticipationRegister.read(
        SparkForTests.session().sparkContext().hadoopConfiguration(), uri(), "QOF");
  }

  private void refusedHierarchy(String text, String why) throws IOException {
    hierarchy(text);
    assertThatThrownBy(() -> Hierarchy.read(SparkForTests.session(), uri()))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining(why);
  }

  private void hierarchy(String text) throws IOException {
    Files.writeString(folder.resolve("practices.csv"), text);
  }

  private String uri() {
    return folder.toUri().toString();
  }
}
