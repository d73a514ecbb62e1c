package org.lister.conf.codelists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.conf.CodelistReader;
import org.lister.conf.Problems;
import org.lister.conf.codelists.Change.Kind;
import org.lister.conf.codelists.ImportRequest.Scope;
import org.lister.conf.codelists.ImportRequest.Writing;
import org.lister.conf.codelists.ImportResult.Lacking;
import org.lister.conf.codelists.Source.Unmapped;
import org.lister.domain.Codelist;
import org.lister.domain.Stopped;

class CodelistImportTest {

  private static final String CONTENT =
      """
      Cluster_ID|Cluster_Description|SNOMED_code|SNOMED_code_description|PCD_Refset_ID|Service_and_Ruleset
      AST_COD|Asthma diagnosis codes|195967001|Asthma (disorder)|999012891000230104|Core Contract, Asthma
      AST_COD|Asthma diagnosis codes|304527002|"Acute ""asthma"", severe"|999012891000230104|Core Contract, Asthma
      XTRA_COD|Something else|5370000|Atrial flutter|999009931000230103|Core Contract, AF
      odd name|Something odd|49436004|Atrial fibrillation|999021691000230104|Core Contract, AF
      """;

  @TempDir private Path folder;

  private ImportScene scene = null;

  @BeforeEach
  void scene() throws IOException {
    scene = new ImportScene(folder);
  }

  @Test
  void reference_sets_become_lists_that_say_where_they_come_from() throws IOException {
    scene.run(scene.sets(ImportScene.MEMBERS, ImportScene.MAPPING));

    assertThat(scene.written())
        .containsEntry(
            "AST_COD.csv",
            """
            # source: PCD reference sets, reference set 999012891000230104
            # release: PCD reference sets 20251001
            # effective: 2025-10-01
            code,term
            195967001,Asthma
            304527002,
            """)
        .containsEntry(
            "DM_COD.csv",
            """
            # source: PCD reference sets, reference set 999009771000230104
            # release: PCD reference sets 20251001
            # effective: 2025-10-01
            code,term
            44054006,
            """);
  }

  @Test
  void what_is_written_is_read_again_with_its_release() throws IOException {
    scene.run(scene.sets(ImportScene.MEMBERS, ImportScene.MAPPING));
    Problems problems = new Problems();
    Map<String, Codelist> lists = new CodelistReader(problems).folder(scene.lists());

    assertThat(problems.all()).isEmpty();
    assertThat(lists).containsOnlyKeys("AST_COD", "CSTEST_COD", "DM_COD");
    assertThat(lists.get("AST_COD"))
        .satisfies(list -> assertThat(list.release()).isEqualTo("PCD reference sets 20251001"))
        .satisfies(list -> assertThat(list.effective()).isEqualTo("2025-10-01"));
  }

  @Test
  void what_changed_is_told_list_by_list() throws IOException {
    ImportResult result = scene.run(scene.sets(ImportScene.MEMBERS, ImportScene.MAPPING));

    assertThat(result.changes())
        .containsExactly(
            new Change("AST_COD", Kind.REPLACED, 2, Set.of(304527002L), Set.of(11641008L)),
            new Change("DM_COD", Kind.NEW, 1, Set.of(44054006L), Set.of()));
    assertThat(result.lacking()).containsExactly(new Lacking("CSTEST_COD", "proposed"));
    assertThat(result.withoutTerm()).isEqualTo(2);
  }

  @Test
  void the_same_import_twice_changes_no_byte_and_says_so() throws IOException {
    scene.run(scene.sets(ImportScene.MEMBERS, ImportScene.MAPPING));
    Map<String, String> first = scene.written();
    ImportResult second = scene.run(scene.sets(ImportScene.MEMBERS, ImportScene.MAPPING));

    assertThat(scene.written()).isEqualTo(first);
    assertThat(second.changes()).extracting(Change::kind).containsOnly(Kind.SAME_CODES);
  }

  @Test
  void every_file_of_a_release_is_recorded_with_its_checksum() throws IOException {
    scene.run(scene.sets(ImportScene.MEMBERS, ImportScene.MAPPING));
    scene.run(
        new Source.Lists(Map.of("DM_COD", scene.file("ours.csv", "code,term\n44054006,Type 2\n"))));

    assertThat(
            scene
                .written()
                .get("releases.csv")
                .lines()
                .map(line -> line.replaceAll("[0-9a-f]{64}", "SHA")))
        .containsExactly(
            "release,version,effective,file,sha256,clusters,codes,imported_by",
            "PCD reference sets,20251001,2025-10-01,der2_Refset_SimpleSnapshot.txt,SHA,2,3,0.1.0",
            "PCD reference sets,20251001,2025-10-01,mapping.txt,SHA,,,0.1.0",
            "PCD reference sets,20251001,2025-10-01,ours.csv,SHA,1,1,0.1.0");
  }

  @Test
  void terms_come_from_active_fully_specified_names() throws IOException {
    String descriptions =
        """
        id|effectiveTime|active|moduleId|conceptId|languageCode|typeId|term|caseSignificanceId
        d1|20020131|1|m|195967001|en|900000000000013009|Asthma syndrome|c
        d2|20020131|1|m|195967001|en|900000000000003001|Asthma (disorder)|c
        d3|20020131|0|m|304527002|en|900000000000003001|Old name (disorder)|c
        d4|20020131|1|m|304527002|en|900000000000013009|"Acute" or "severe" asthma|c
        d5|20020131|1|m|44054006|en|900000000000003001|Diabetes mellitus type 2 (disorder)|c
        d6|20020131|1|m|5370000|en|900000000000003001|Atrial flutter (disorder)|c
        """;
    scene.run(scene.sets(ImportScene.MEMBERS, ImportScene.MAPPING, descriptions));

    assertThat(scene.written().get("AST_COD.csv"))
        .contains("195967001,Asthma\n", "304527002,\"\"\"Acute\"\" or \"\"severe\"\" asthma\"\n");
    assertThat(scene.written().get("DM_COD.csv")).contains("44054006,Diabetes mellitus type 2\n");
  }

  @Test
  void a_flat_file_of_contents_gives_the_lists_that_rules_name() throws IOException {
    ImportResult result = scene.run(new Source.Content(scene.file("content.txt", CONTENT)));

    assertThat(scene.written()).doesNotContainKey("XTRA_COD.csv");
    assertThat(scene.written().get("AST_COD.csv"))
        .contains("# source: PCD reference sets, reference set 999012891000230104")
        .contains("195967001,Asthma (disorder)\n", "304527002,\"Acute \"\"asthma\"\", severe\"\n");
    assertThat(result.passedOver()).containsExactly("XTRA_COD");
    assertThat(result.misnamed()).containsExactly("odd name");
    assertThat(result.lacking())
        .containsExactly(new Lacking("CSTEST_COD", "proposed"), new Lacking("DM_COD", ""));
  }

  @Test
  void all_clusters_are_taken_on_request_but_none_whose_name_no_rule_could_write()
      throws IOException {
    Source content = new Source.Content(scene.file("content.txt", CONTENT));
    scene.run(scene.request(content, Scope.ALL, Writing.REPLACE));

    assertThat(scene.written())
        .containsOnlyKeys("AST_COD.csv", "CSTEST_COD.csv", "XTRA_COD.csv", "releases.csv");
  }

  @Test
  void a_flat_file_by_output_names_a_code_once_for_each_output() throws IOException {
    String byOutput =
        """
        Output_ID|Cluster_ID|Cluster_Description|SNOMED_code|SNOMED_code_description|PCD_Refset_ID
        AST007|AST_COD|Asthma|195967001|Asthma|999012891000230104
        AST008|AST_COD|Asthma|195967001|Asthma|999012891000230104
        """;
    ImportResult result = scene.run(new Source.Content(scene.file("output.txt", byOutput)));
    assertThat(result.changes()).extracting(Change::codes).containsExactly(1);
  }

  @Test
  void a_flat_file_of_contents_serves_as_the_mapping_of_reference_sets() throws IOException {
    Source sets =
        new Source.ReferenceSets(
            List.of(scene.file("members.txt", ImportScene.MEMBERS)),
            scene.file("content.txt", CONTENT),
            null,
            Unmapped.PASSED_OVER);
    assertThat(scene.run(sets).changes()).extracting(Change::cluster).containsExactly("AST_COD");
  }

  @Test
  void reference_sets_may_come_in_several_files() throws IOException {
    List<String> lines = ImportScene.MEMBERS.lines().toList();
    Source sets =
        new Source.ReferenceSets(
            List.of(
                scene.file("clinical.txt", String.join("\n", lines.subList(0, 4))),
                scene.file("drugs.txt", lines.get(0) + "\n" + lines.get(4))),
            scene.file("mapping.txt", ImportScene.MAPPING),
            null,
            Unmapped.REFUSED);
    scene.run(sets);
    assertThat(scene.written().get("releases.csv"))
        .containsPattern("clinical.txt,[0-9a-f]{64},1,2,")
        .containsPattern("drugs.txt,[0-9a-f]{64},1,1,");
  }

  @Test
  void a_list_keeps_its_own_source_and_status() throws IOException {
    Path file =
        scene.file(
            "ours.csv",
            "\uFEFF# source: Dr Smith, Leeds\r\n# status: proposed\r\ncode,term\r\n44054006,Type 2\r\n");
    scene.run(new Source.Lists(Map.of("DM_COD", file)));
    assertThat(scene.written().get("DM_COD.csv"))
        .startsWith("# source: Dr Smith, Leeds\n# release: PCD reference sets 20251001\n")
        .contains("# status: proposed\ncode,term\n44054006,Type 2\n");
  }

  @Test
  void a_file_of_an_older_program_is_read_in_its_own_encoding() throws IOException {
    Charset windows = Charset.forName("windows-1252");
    Path file = scene.file("ours.csv", "code,term\n44054006,Ménière\n", windows);
    scene.run(
        scene.request(
            new Source.Lists(Map.of("DM_COD", file)),
            Scope.NAMED_BY_RULES,
            Writing.REPLACE,
            windows));
    assertThat(scene.written().get("DM_COD.csv")).contains("Ménière");
  }

  @Test
  void a_dry_run_tells_the_same_and_writes_nothing() throws IOException {
    Map<String, String> before = scene.written();
    Source sets = scene.sets(ImportScene.MEMBERS, ImportScene.MAPPING);
    ImportResult said = scene.run(scene.request(sets, Scope.NAMED_BY_RULES, Writing.ONLY_SAY));

    assertThat(scene.written()).isEqualTo(before);
    assertThat(scene.run(sets)).isEqualTo(said);
  }

  @Test
  void one_bad_file_among_good_ones_changes_nothing() throws IOException {
    Map<String, String> before = scene.written();
    Source lists =
        new Source.Lists(
            Map.of(
                "AST_COD", scene.file("good.csv", "code,term\n195967001,Asthma\n"),
                "DM_COD", scene.file("bad.csv", "code,term\n44054007,Type 2\n")));

    assertThatThrownBy(() -> scene.run(lists)).isInstanceOf(Stopped.Mistake.class);
    assertThat(scene.written()).isEqualTo(before);
  }

  @Test
  void a_list_that_cannot_be_written_takes_back_those_that_were() throws IOException {
    Path first = scene.lists().resolve("AST_COD.csv");
    Path inTheWay = Files.createDirectories(scene.lists().resolve("folder.csv"));
    Files.writeString(inTheWay.resolve("file"), "");
    Path fresh = scene.lists().resolve("NEW_COD.csv");
    Map<Path, String> texts = new LinkedHashMap<>();
    texts.put(first, "new");
    texts.put(fresh, "new");
    texts.put(inTheWay, "new");
    String before = Files.readString(first);

    assertThatThrownBy(() -> new Replacement(texts).carryOut())
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("the lists are as they were");
    assertThat(first).hasContent(before);
    assertThat(fresh).doesNotExist();
    assertThat(scene.lists().resolve("AST_COD.csv.importing")).doesNotExist();
  }
}
