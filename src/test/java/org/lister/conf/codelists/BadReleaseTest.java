package org.lister.conf.codelists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lister.conf.Problems;
import org.lister.domain.Stopped;

/** What is wrong with the files of a release is told with file and line, and nothing is written. */
class BadReleaseTest {

  private static final String REFSET = "der2_Refset_SimpleSnapshot.txt";

  @TempDir private Path folder;

  private ImportScene scene = null;

  @BeforeEach
  void scene() throws IOException {
    scene = new ImportScene(folder);
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          referencedComponentId; component            -> :1: Cannot do without the column referencedComponentId
          |active|; |state|                           -> :1: Cannot do without the column active
          |304527002; |304527003                      -> :3: Cannot use the code '304527003': it is no SNOMED CT identifier
          |304527002; |9.99E+17                       -> :3: Cannot use the code '9.99E+17': it is no SNOMED CT identifier
          |999009771000230104|; |999009771000230000|  -> :5: Cannot use the code '999009771000230000'
          |304527002; |195967001                      -> :3: Cannot use the code 195967001 twice in the reference set 999012891000230104: it stands in line 2
          m2|20251001; m2|1.10.2025                   -> :3: Cannot read the effective time '1.10.2025'
          m2|20251001|1; m2|20251001|yes              -> :3: Cannot use 'yes' as active: it is neither 1 nor 0
          |304527002; ''                              -> :3: Cannot read this line: it has 5 fields, its heading 6
          m4|20250401|1|999000011000230102|999009771000230104; m4|20250401|1|x|999009931000230103 -> :5: Cannot tell which cluster the reference set 999009931000230103 is: mapping.txt does not name it
          """)
  void members_that_are_wrong(String change, String sentence) throws IOException {
    String[] parts = change.split("; ");
    assertThat(ImportScene.MEMBERS).contains(parts[0]);
    String members = ImportScene.MEMBERS.replace(parts[0], parts[1].replace("''", ""));

    assertThat(said(scene.sets(members, ImportScene.MAPPING))).contains(REFSET + sentence);
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          Cluster_ID; Name                        -> :1: Cannot do without the column Cluster_ID or cluster
          PCD_Refset_ID; Set                      -> :1: Cannot do without the column refsetId or PCD_Refset_ID
          |999012891000230104; |999012891000230105 -> :2: Cannot use the code '999012891000230105'
          DM_COD|; AST_COD|                       -> :3: Cannot tell which reference set AST_COD is: 999009771000230104 here, 999012891000230104 in line 2
          |^999009771000230104; |^999009931000230103 -> :3: Cannot make the list DM_COD: its reference set 999009931000230103 has no active member
          """)
  void mappings_that_are_wrong(String change, String sentence) throws IOException {
    String[] parts = change.split("; ");
    assertThat(ImportScene.MAPPING).contains(parts[0]);
    String mapping = ImportScene.MAPPING.replace(parts[0], parts[1]);

    assertThat(said(scene.sets(ImportScene.MEMBERS, mapping))).contains("mapping.txt" + sentence);
  }

  @Test
  void a_code_whose_every_description_is_inactive_is_told() throws IOException {
    String descriptions =
        """
        id|effectiveTime|active|moduleId|conceptId|languageCode|typeId|term|caseSignificanceId
        d1|20020131|0|m|304527002|en|900000000000003001|Acute asthma (disorder)|c
        """;
    assertThat(said(scene.sets(ImportScene.MEMBERS, ImportScene.MAPPING, descriptions)))
        .contains(
            REFSET
                + ":3: Cannot use the code 304527002: every description of it in terms.txt is inactive.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          ''                                  -> content.txt: Cannot read this file: it is empty.
          Cluster_ID|SNOMED_code              -> content.txt: Cannot read this file: it holds a heading and no row.
          Cluster_ID~AST_COD                  -> content.txt:1: Cannot do without the column SNOMED_code or ConceptId or code
          Cluster_ID|SNOMED_code~AST_COD|1    -> content.txt:2: Cannot use the code '1'
          Cluster_ID,SNOMED_code~AST_COD,195967001~AST_COD,195967001 -> content.txt:3: Cannot use the code 195967001 twice in AST_COD
          PK                                  -> content.txt: Cannot read this file: it is packed (zip). Unpack it first.
          Cluster_ID|SNOMED_code~ODD_COD|195967001 -> Cannot import PCD reference sets 20251001: no rule names any of its 1 clusters. Take them all with --all.
          """)
  void contents_that_are_wrong(String text, String sentence) throws IOException {
    Source content = new Source.Content(scene.file("content.txt", text.replace('~', '\n')));
    assertThat(said(content)).contains(sentence);
  }

  @Test
  void bytes_that_are_not_utf_8_are_told_with_their_line_and_what_to_do() throws IOException {
    Path file =
        scene.file(
            "ours.csv",
            "code,term\n44054006,Type 2\n5370000,Ménière\n",
            Charset.forName("windows-1252"));
    assertThat(said(new Source.Lists(Map.of("DM_COD", file))))
        .contains(
            "ours.csv:3: Cannot read this line: it is not UTF-8. Save the file as UTF-8, or add")
        .contains("--encoding windows-1252");
  }

  @Test
  void utf_16_is_told_as_such() throws IOException {
    Path file = scene.file("ours.csv", "code,term\n44054006,Type 2\n", StandardCharsets.UTF_16);
    assertThat(said(new Source.Lists(Map.of("DM_COD", file))))
        .contains("ours.csv: Cannot read this file: it is UTF-16. Save it as UTF-8.");
  }

  @Test
  void a_file_that_is_not_there_is_told() throws IOException {
    assertThat(said(new Source.Content(folder.resolve("nothing.txt"))))
        .contains("nothing.txt: Cannot read this file: it is not there or not readable.");
  }

  @Test
  void a_list_with_a_name_that_no_rule_could_write_is_refused() throws IOException {
    Path file = scene.file("ours.csv", "code,term\n44054006,Type 2\n");
    assertThat(said(new Source.Lists(Map.of("../dm_cod", file))))
        .contains("ours.csv: Cannot make the list ../dm_cod: rules name clusters in capitals");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() throws IOException {
    String members =
        ImportScene.MEMBERS.replace("304527002", "304527003").replace("m4|20250401", "m4|April");
    String mapping = ImportScene.MAPPING.replace("DM_COD|", "AST_COD|");
    Problems problems = new Problems();
    Release.of("\n", "spring", "soon", problems);
    Stopped.Mistake mistake =
        catchThrowableOfType(
            Stopped.Mistake.class,
            () ->
                CodelistImport.run(
                    scene.request(
                        scene.sets(members, mapping),
                        ImportRequest.Scope.ALL,
                        ImportRequest.Writing.REPLACE),
                    problems));
    assertThat(scene.plain(mistake))
        .contains("--name: Cannot use ''", "--effective: Cannot read the day 'soon'")
        .contains(REFSET + ":3:", REFSET + ":5:", "mapping.txt:3:");
  }

  @Test
  void of_many_problems_of_one_file_the_first_are_told_and_the_rest_counted() throws IOException {
    String rows = "AST_COD|1\n".repeat(50);
    Source content = new Source.Content(scene.file("content.txt", "Cluster_ID|code\n" + rows));
    List<String> lines = said(content).lines().toList();
    assertThat(lines).hasSize(21);
    assertThat(lines.get(20)).isEqualTo("content.txt: 30 more problems.");
  }

  @ParameterizedTest
  @CsvSource({"20251001,2025-10-01", "2025-10-01,2025-10-01"})
  void a_version_that_is_a_day_is_the_effective_date(String version, String day) {
    assertThat(Release.of("x", version, null, new Problems()).effective()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"42.0", "20251301", "2025-02-30"})
  void a_version_that_is_no_day_needs_an_effective_date(String version) {
    Problems problems = new Problems();
    Release.of("x", version, null, problems);
    assertThat(problems.all())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.sentence()).contains("Add for example '--effective"));
  }

  /** What the user is told, when nothing has been written. */
  private String said(Source source) throws IOException {
    Map<String, String> before = scene.written();
    Stopped.Mistake mistake = catchThrowableOfType(Stopped.Mistake.class, () -> scene.run(source));
    assertThat(mistake).isNotNull();
    assertThat(scene.written()).isEqualTo(before);
    return scene.plain(mistake);
  }
}
