package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Storage allows each role what it needs: publishing sees no NHS number, a practice itself. */
class AccessCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"publisher", "practice", "actor", "commissioner", "england"})
  void who_hands_out_results_gets_them_or_decides_reaches_no_restricted_table(String role) {
    assertThat(said("--role", role, "--practice", "X00001", "--commissioner", "XI01"))
        .doesNotContain("/restricted", "/landing");
  }

  @Test
  void a_practice_reads_its_own_folders_and_nothing_else() {
    assertThat(said("--role", "practice", "--practice", "X00001").lines())
        .hasSize(3)
        .allMatch(line -> line.contains("practice=X00001") && line.contains(":r-X"));
  }

  @Test
  void a_commissioner_reads_its_own_folder_and_nothing_else() {
    assertThat(said("--role", "commissioner", "--commissioner", "XI01").lines())
        .singleElement()
        .asString()
        .contains("/statements/commissioner=XI01'", "group:lister-commissioner-XI01:r-X");
  }

  @Test
  void england_reads_what_is_told_to_it_as_a_commissioner_and_of_the_nation() {
    assertThat(said("--role", "england").lines())
        .hasSize(2)
        .allMatch(line -> line.contains(":r-X"))
        .anyMatch(line -> line.contains("/statements/_national'"))
        .anyMatch(line -> line.contains("/statements/commissioner=ENG'"));
  }

  @Test
  void who_decides_changes_tables_and_adds_to_the_audit_log() throws IOException {
    String policy = said("--role", "actor", "--out", "s3a://lister/england");
    assertThat(actions(policy, "/tables/*")).contains("s3:PutObject", "s3:DeleteObject");
    assertThat(actions(policy, "/entered/*")).contains("s3:PutObject", "s3:DeleteObject");
    assertThat(actions(policy, "/audit/*")).containsExactly("s3:GetObject", "s3:PutObject");
    assertThat(policy).doesNotContain("/published", "/statements", "/references");
  }

  @Test
  void rows_behind_counts_are_written_by_who_reads_restricted_tables() {
    assertThat(said("--role", "analyst")).contains("/restricted", "/references", "/reconciled");
    assertThat(said("--role", "publisher")).doesNotContain("/references", "/reconciled");
  }

  @Test
  void nobody_may_change_the_audit_log_in_an_object_store() throws IOException {
    for (String role : List.of("ingest", "analyst", "publisher", "actor")) {
      assertThat(actions(said("--role", role, "--out", "s3a://lister/england"), "/audit/*"))
          .containsExactly("s3:GetObject", "s3:PutObject");
    }
  }

  @Test
  void an_entry_of_the_audit_log_is_made_in_an_empty_place_or_not_at_all() throws IOException {
    String policy = said("--role", "publisher", "--out", "s3a://lister/england");
    for (JsonNode statement : new ObjectMapper().readTree(policy).path("Statement")) {
      boolean isWriting = statement.path("Action").toString().contains("s3:PutObject");
      if (isWriting && statement.path("Resource").asText().contains("/audit")) {
        assertThat(statement.path("Condition").toString())
            .isEqualTo("{\"Null\":{\"s3:if-none-match\":\"false\"}}");
      }
    }
  }

  @Test
  void what_lies_on_a_disk_is_told_as_commands_beside_the_policy_of_the_store() {
    String said =
        said("--role", "ingest", "--from", "/srv/it's gp", "--out", "s3a://lister_store/england");
    assertThat(said)
        .contains("arn:aws:s3:::lister_store/england/tables/*", "setfacl -R -m group:lister-ingest")
        .contains("'/srv/it'\\''s gp")
        .doesNotContain("arn:aws:s3:::null");
  }

  @Test
  void nobody_else_may_open_what_a_role_was_given() {
    assertThat(said("--role", "ingest").lines())
        .isNotEmpty()
        .allMatch(line -> line.contains(",other::---,") && line.contains(",default:other::---"));
    assertThat(said("--role", "ingest", "--out", "hdfs://name/england"))
        .contains("hdfs dfs -setfacl -R -m group:lister-ingest:rwx,");
  }

  @Test
  void an_object_store_lets_a_role_list_only_what_it_may_read() throws IOException {
    String policy =
        said("--role", "practice", "--practice", "X00001", "--out", "s3a://lister/england");
    for (JsonNode statement : new ObjectMapper().readTree(policy).path("Statement")) {
      assertThat(statement.toString()).contains("practice=X00001");
    }
  }

  /** Hadoop's committer looks for uploads that tasks began and never finished. */
  @Test
  void who_writes_tables_may_clear_away_what_was_not_uploaded_whole() throws IOException {
    String policy = said("--role", "ingest", "--out", "s3a://lister/england");
    assertThat(actions(policy, ":lister")).contains("s3:ListBucketMultipartUploads");
    assertThat(actions(policy, "/restricted/*")).contains("s3:AbortMultipartUpload");
  }

  @Test
  void a_practice_that_is_not_named_is_a_mistake() {
    Journey.Said said = Terminal.run("access", "--role", "practice");
    assertThat(said.code()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text()).contains("Cannot say what a practice may read: --practice names none");
  }

  @Test
  void a_commissioner_that_is_not_named_is_a_mistake() {
    Journey.Said said =
        Terminal.run("access", "--role", "commissioner", "--commissioner", "../published");
    assertThat(said.code()).isEqualTo(Lister.MISTAKE);
    assertThat(said.text())
        .contains("Cannot say what a commissioner may read: --commissioner names none");
  }

  private static List<String> actions(String policy, String resource) throws IOException {
    List<String> actions = new ArrayList<>();
    for (JsonNode statement : new ObjectMapper().readTree(policy).path("Statement")) {
      if (statement.path("Resource").asText().endsWith(resource)) {
        statement.path("Action").forEach(action -> actions.add(action.asText()));
      }
    }
    return actions;
  }

  private static String said(String... arguments) {
    List<String> all = new ArrayList<>(List.of("access"));
    all.addAll(List.of(arguments));
    Journey.Said said = Terminal.run(all.toArray(String[]::new));
    assertThat(said.code()).as(said.text()).isZero();
    return said.text();
  }
}
