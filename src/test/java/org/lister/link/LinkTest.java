package org.lister.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.DrawnTable;
import org.lister.LedgerOfTests;
import org.lister.SparkForTests;
import org.lister.store.Roots;
import org.lister.store.Shelf;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/** Who is linked, on what evidence, and that a change of a few lists costs no more than those. */
class LinkTest {

  private static final String PATIENTS =
      """
      practice | nhs_number
      X00001   | 9000000009
      X00001   | 9000000017
      X00002   | 9000000017
      X00002   | 9000000025
      X00003   | 9000000033
      X00004   | 9000000041
      """;

  /** One at home, one that names no practice, one of a patient on two lists, and so on. */
  private static final String EPISODES =
      """
      epikey   | nhs_number | nhs_number_fault | gp_practice | provider | sex | start_age | admission_date | is_admission | is_emergency | acs_primary
      home     | 9000000009 |                  | X00001      | XH1      | 1   | 0         | 2025-06-01     | true         | true         | Asthma
      nowhere  | 9000000009 |                  |             | XH1      | 1   | 90        | 2025-07-01     | true         | false        |
      twoLists | 9000000017 |                  | X00002      | XH1      | 2   | 19        |                | false        | true         |
      moved    | 9000000025 |                  | X00004      | XH2      | 2   | 20        | 2025-06-01     | true         | true         |
      noList   | 9000000050 |                  | X00001      | XH2      | 9   |           | 2025-06-01     | true         | true         |
      invalid  |            | CHECK_DIGIT      | X00001      | XH2      | 0   | 89        | 2025-06-01     | true         | true         |
      missing  |            | MISSING          | X00003      |          | 0   | 120       | 2025-06-01     | true         | true         |
      """;

  private static final String LINKS =
      """
      X00001 | 9000000009 | home | NHS_NUMBER_AND_PRACTICE | 2025-06-01 | true | Asthma
      X00001 | 9000000009 | nowhere | NHS_NUMBER_ONLY | 2025-07-01 | false |
      X00001 | 9000000017 | twoLists | NHS_NUMBER_OTHER_PRACTICE |  | false |
      X00002 | 9000000017 | twoLists | NHS_NUMBER_AND_PRACTICE |  | false |
      X00002 | 9000000025 | moved | NHS_NUMBER_OTHER_PRACTICE | 2025-06-01 | true |
      """;

  private static final String REPORT =
      """
      age band | 0-9 | 1 | 1 | 0
      age band | 10-19 | 1 | 1 | 0
      age band | 20-29 | 1 | 1 | 1
      age band | 80-89 | 1 | 0 | 0
      age band | 90+ | 2 | 1 | 0
      age band | not known | 1 | 0 | 0
      all | all | 7 | 4 | 1
      practice | X00001 | 3 | 1 | 0
      practice | X00002 | 1 | 1 | 0
      practice | X00003 | 1 | 0 | 0
      practice | X00004 | 1 | 1 | 1
      practice | not known | 1 | 1 | 0
      provider | XH1 | 3 | 3 | 0
      provider | XH2 | 3 | 1 | 1
      provider | not known | 1 | 0 | 0
      reason | CHECK_DIGIT | 1 | 0 | 0
      reason | MATCHED | 4 | 4 | 1
      reason | MISSING | 1 | 0 | 0
      reason | NOT_ON_ANY_LIST | 1 | 0 | 0
      sex | 0 | 2 | 0 | 0
      sex | 1 | 2 | 2 | 0
      sex | 2 | 2 | 2 | 1
      sex | 9 | 1 | 0 | 0
      """;

  @TempDir private Path folder;

  @Test
  void every_list_is_linked_with_its_evidence_and_each_episode_counted_once() {
    Tables tables =
        linked(drawn(TableName.PATIENTS, PATIENTS), drawn(TableName.EPISODES, EPISODES));
    assertThat(DrawnTable.drawn(tables.read(TableName.LINKS))).isEqualTo(LINKS.strip());
    assertThat(DrawnTable.drawn(tables.read(TableName.LINKAGE))).isEqualTo(REPORT.strip());
  }

  @Test
  void without_patients_and_episodes_there_are_no_links() {
    Tables tables = tables("empty");
    LinkResult result = link(tables);
    assertThat(List.of(result.episodes(), result.matched(), result.elsewhere())).containsOnly(0L);
    assertThat(tables.read(TableName.LINKS).count()).isZero();
  }

  @Test
  void where_no_practice_takes_part_yet_every_episode_is_told_as_one_of_nobody() {
    Tables tables = tables("nobody");
    LedgerOfTests.commit(
        tables, List.of(tables.overwrite(TableName.EPISODES, drawn(TableName.EPISODES, EPISODES))));
    LinkResult result = link(tables);
    assertThat(result.episodes()).isEqualTo(7);
    assertThat(result.matched()).isZero();
    assertThat(tables.read(TableName.LINKS).count()).isZero();
  }

  @Tag("long")
  @Test
  void where_few_lists_have_changed_only_their_links_are_made_anew() {
    Tables tables =
        linked(drawn(TableName.PATIENTS, PATIENTS), drawn(TableName.EPISODES, EPISODES));
    TableVersion before = tables.version(TableName.LINKS);
    // 9000000017 leaves one of two lists, 9000000025 her only one; 9000000050 comes.
    replace(tables, List.of("X00002"), "practice | nhs_number\n X00002 | 9000000050\n");
    link(tables);
    assertThat(tables.shelvesChanged(TableName.LINKS, before))
        .isEqualTo(Shelf.of(List.of("X00002")));
    assertSameAsLinkedInFull(tables);
  }

  @Test
  void where_no_list_has_changed_the_result_is_that_of_before() {
    Tables tables =
        linked(drawn(TableName.PATIENTS, PATIENTS), drawn(TableName.EPISODES, EPISODES));
    TableVersion before = tables.version(TableName.LINKS);
    LinkResult again = link(tables);
    assertThat(again.matched()).isEqualTo(4);
    assertThat(tables.shelvesChanged(TableName.LINKS, before)).isEmpty();
    assertThat(DrawnTable.drawn(tables.read(TableName.LINKAGE))).isEqualTo(REPORT.strip());
  }

  @Tag("long")
  @Test
  void new_episodes_are_linked_to_all_lists() {
    Tables tables =
        linked(drawn(TableName.PATIENTS, PATIENTS), drawn(TableName.EPISODES, EPISODES));
    Dataset<Row> episodes = drawn(TableName.EPISODES, EPISODES.replace("9000000050", "9000000033"));
    LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.EPISODES, episodes)));
    link(tables);
    assertThat(tables.read(TableName.LINKS).where("episode = 'noList'").count()).isEqualTo(1);
    assertSameAsLinkedInFull(tables);
  }

  @Tag("long")
  @Test
  void lists_that_change_step_by_step_end_where_a_full_link_ends() {
    Random random = new Random(1);
    List<String> practices = IntStream.range(0, 8).mapToObj(number -> "X1000" + number).toList();
    Tables tables =
        linked(patients(practices, random), drawn(TableName.EPISODES, episodes(random)));
    for (int step = 0; step < 2; step++) {
      List<String> changed = List.of(practices.get(random.nextInt(8)), practices.get(step));
      replace(tables, changed, lists(changed, random));
      link(tables);
    }
    assertSameAsLinkedInFull(tables);
  }

  private static Dataset<Row> patients(List<String> practices, Random random) {
    return drawn(TableName.PATIENTS, lists(practices, random));
  }

  /**
   * Sixty people, each on a list with some chance, so that many are on several and some on none.
   */
  private static String lists(List<String> practices, Random random) {
    return practices.stream()
        .distinct()
        .flatMap(
            practice ->
                IntStream.range(0, 60)
                    .filter(person -> random.nextInt(6) == 0)
                    .mapToObj(person -> practice + " | " + (9_000_000_000L + person)))
        .collect(Collectors.joining("\n", "practice | nhs_number\n", "\n"));
  }

  private static String episodes(Random random) {
    return IntStream.range(0, 100)
        .mapToObj(number -> episode(number, random))
        .collect(
            Collectors.joining(
                "\n",
                "epikey | nhs_number | nhs_number_fault | gp_practice | sex | start_age | provider\n",
                "\n"));
  }

  private static String episode(int number, Random random) {
    boolean isValid = random.nextInt(10) > 0;
    return String.join(
        " | ",
        "E" + number,
        isValid ? "" + (9_000_000_000L + random.nextInt(70)) : "",
        isValid ? "" : "MISSING",
        random.nextInt(10) > 0 ? "X1000" + random.nextInt(8) : "",
        "" + random.nextInt(3),
        "" + random.nextInt(100),
        "XH" + random.nextInt(3));
  }

  private void assertSameAsLinkedInFull(Tables tables) {
    Tables anew = tables("full");
    LedgerOfTests.commit(
        anew,
        List.of(
            anew.overwrite(TableName.PATIENTS, tables.read(TableName.PATIENTS)),
            anew.overwrite(TableName.EPISODES, tables.read(TableName.EPISODES))));
    link(anew);
    for (TableName table : List.of(TableName.LINKS, TableName.LINKAGE)) {
      assertThat(DrawnTable.drawn(tables.read(table)))
          .isEqualTo(DrawnTable.drawn(anew.read(table)));
    }
  }

  private Tables linked(Dataset<Row> patients, Dataset<Row> episodes) {
    Tables tables = tables("results");
    LedgerOfTests.commit(
        tables,
        List.of(
            tables.overwrite(TableName.PATIENTS, patients),
            tables.overwrite(TableName.EPISODES, episodes)));
    link(tables);
    return tables;
  }

  private static void replace(Tables tables, List<String> practices, String lists) {
    SortedSet<Integer> shelves = Shelf.of(practices);
    assertThat(shelves).hasSizeLessThan(3);
    LedgerOfTests.commit(
        tables,
        List.of(
            tables.replaceShelves(
                TableName.PATIENTS,
                tables
                    .read(TableName.PATIENTS, shelves)
                    .where(not(col("practice").isin(practices.toArray())))
                    .unionByName(drawn(TableName.PATIENTS, lists)),
                shelves)));
  }

  private static LinkResult link(Tables tables) {
    LinkResult result = Link.run(tables, "software");
    LedgerOfTests.commit(tables, "link", result.read(), result.written());
    return result;
  }

  private static Dataset<Row> drawn(TableName table, String drawing) {
    return DrawnTable.of(table.schema(), drawing);
  }

  private Tables tables(String name) {
    String root = folder.resolve(name).toString();
    return new Tables(SparkForTests.session(), new Roots(root + "/restricted", root + "/open"));
  }
}
