package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;
import org.lister.LedgerOfTests;

/** One task reads and writes one shelf, and nobody sees what was not committed. */
class ShelfRunTest extends FrameSuite {

  private static final String SCHEMA = TableName.EVENTS.schema().toDDL();
  private static final String EVENTS =
      """
      | X00001 | 9000000017 | 2026-01-01 | 1 | 7.5 | -   |
      | X00001 | 9000000025 | 2026-02-01 | 2 | -   | -   |
      | X00002 | 9000000033 | 2026-01-01 | 3 | 1.0 | 2.0 |
      | X00003 | 9000000041 | 2026-01-01 | 4 | -   | -   |
      """;

  @TempDir private Path folder;
  private Tables tables;

  @BeforeEach
  void open() {
    tables = new Tables(SPARK, new Roots(folder.toUri() + "restricted", folder.toUri() + "tables"));
    LedgerOfTests.commit(tables, List.of(tables.overwrite(TableName.EVENTS, events(EVENTS))));
  }

  @Test
  void the_shelf_of_a_practice_is_the_same_for_java_and_for_spark() {
    List<Row> rows =
        tables
            .read(TableName.EVENTS)
            .select(functions.col("practice"), Shelf.of(functions.col("practice")))
            .collectAsList();
    assertThat(rows).allMatch(row -> Shelf.of(row.getString(0)) == row.getInt(1));
  }

  @Test
  void a_task_sees_the_rows_of_its_shelf_and_of_no_other_in_order() {
    List<String> seen =
        tables.shelves(Shelf.all()).reading(TableName.EVENTS).each(ShelfRunTest::drawn).results();
    assertThat(seen.stream().filter(text -> !text.isEmpty()))
        .containsExactlyInAnyOrder(
            "X00001 9000000017 1; X00001 9000000025 2",
            "X00002 9000000033 3",
            "X00003 9000000041 4");
    assertThat(tables.shelves(TableName.EVENTS))
        .isEqualTo(Shelf.of(List.of("X00001", "X00002", "X00003")));
  }

  @Test
  void the_files_of_a_shelf_take_the_place_of_the_old_ones_and_touch_no_other_shelf() {
    ShelvesDone<String> done = doubled(Shelf.of(List.of("X00001")));
    assertSameRows(events(EVENTS), tables.read(TableName.EVENTS));
    LedgerOfTests.commit(tables, done.commit());
    assertSameRows(
        events(EVENTS.replace("02-01 | 2 |", "02-01 | 4 |").replace("01-01 | 1 |", "01-01 | 2 |")),
        tables.read(TableName.EVENTS));
  }

  @Test
  void a_shelf_for_which_nothing_is_written_is_empty_afterwards() {
    ShelvesDone<String> done =
        tables.shelves(Shelf.of(List.of("X00002"))).writing(TableName.EVENTS).each(shelf -> "");
    LedgerOfTests.commit(tables, done.commit());
    assertThat(tables.read(TableName.EVENTS).where("practice = 'X00002'").count()).isZero();
    assertThat(tables.read(TableName.EVENTS).count()).isEqualTo(3);
  }

  @Test
  void a_table_that_was_not_there_is_made_with_the_values_of_its_partitions() {
    ShelvesDone<String> done =
        tables
            .shelves(Shelf.of(List.of("X00001")))
            .writing(TableName.COUNTS)
            .each(ShelfRunTest::oneCount);
    LedgerOfTests.commit(tables, done.commit(Map.of("service", Set.of("S"))));
    assertThat(tables.read(TableName.COUNTS).collectAsList().toString())
        .isEqualTo("[[S,2026-03-31,practice,X00001,null,IND1,numerator,7]]");
    assertThat(tables.read(TableName.COUNTS, List.of("X00001")).count()).isOne();
    assertThat(tables.read(TableName.COUNTS, List.of("X00002")).count()).isZero();
  }

  @Test
  void a_name_may_hold_letters_that_no_folder_may() {
    String odd = "local: 50 % / a=b";
    count(odd);
    assertThat(tables.read(TableName.COUNTS).select("service", "value").collectAsList().toString())
        .isEqualTo("[[%s,7]]".formatted(odd));
    tables
        .shelves(Shelf.of(List.of("X00001")))
        .writing(TableName.COUNTS)
        .each(shelf -> "")
        .commit();
  }

  @Test
  void the_log_tells_which_shelves_changed_and_when_it_is_gone_all_may_have() throws IOException {
    TableVersion before = tables.version(TableName.EVENTS);
    LedgerOfTests.commit(tables, doubled(Shelf.of(List.of("X00001"))).commit());
    TableVersion between = tables.version(TableName.EVENTS);
    LedgerOfTests.commit(tables, doubled(Shelf.of(List.of("X00002"))).commit());
    assertThat(tables.shelvesChanged(TableName.EVENTS, before))
        .isEqualTo(Shelf.of(List.of("X00001", "X00002")));
    assertThat(tables.shelvesChanged(TableName.EVENTS, between))
        .isEqualTo(Shelf.of(List.of("X00002")));
    assertThat(tables.shelvesChanged(TableName.EVENTS, TableVersion.of(TableName.EVENTS, -1)))
        .isEqualTo(Shelf.of(List.of("X00001", "X00002", "X00003")));

    Files.delete(
        folder.resolve("restricted/events/_delta_log/%020d.json".formatted(between.version())));
    assertThat(tables.shelvesChanged(TableName.EVENTS, before)).isEqualTo(Shelf.all());
  }

  @Test
  void a_part_of_a_table_changes_without_the_others() {
    Set<Integer> shelf = Shelf.of(List.of("X00001"));
    count("A", "B");
    TableVersion before = tables.version(TableName.COUNTS);
    count("B");
    assertThat(changed(before, "A")).isEmpty();
    assertThat(changed(before, "B")).isEqualTo(shelf);
    assertThat(changed(before, "A", "B")).isEqualTo(shelf);
  }

  private void count(String... services) {
    for (String service : services) {
      ShelvesDone<String> done =
          tables
              .shelves(Shelf.of(List.of("X00001")))
              .writing(TableName.COUNTS)
              .each(shelf -> oneCount(shelf, service));
      LedgerOfTests.commit(tables, done.commit(Map.of("service", Set.of(service))));
    }
  }

  private Set<Integer> changed(TableVersion before, String... services) {
    return tables.shelvesChanged(TableName.COUNTS, before, Map.of("service", Set.of(services)));
  }

  @Test
  void discarded_files_are_gone() throws IOException {
    long before = parquetFiles();
    doubled(Shelf.of(List.of("X00001", "X00002"))).discard();
    assertThat(parquetFiles()).isEqualTo(before);
  }

  @Test
  void a_task_that_fails_leaves_no_file() throws IOException {
    long before = parquetFiles();
    assertThatThrownBy(
            () ->
                tables
                    .shelves(Shelf.of(List.of("X00001")))
                    .writing(TableName.EVENTS)
                    .each(
                        shelf -> {
                          shelf.write(TableName.EVENTS);
                          throw new IOException("no");
                        }))
        .hasMessageContaining("no");
    assertThat(parquetFiles()).isEqualTo(before);
  }

  private ShelvesDone<String> doubled(SortedSet<Integer> shelves) {
    return tables
        .shelves(new TreeSet<>(shelves))
        .reading(TableName.EVENTS)
        .writing(TableName.EVENTS)
        .each(ShelfRunTest::twice);
  }

  private static String twice(OpenShelf shelf) throws IOException {
    SpecificInternalRow row = new SpecificInternalRow(TableName.EVENTS.fileSchema());
    Iterator<ColumnarBatch> batches = shelf.read(TableName.EVENTS);
    while (batches.hasNext()) {
      ColumnarBatch batch = batches.next();
      for (int place = 0; place < batch.numRows(); place++) {
        row.update(0, batch.column(0).getUTF8String(place).clone());
        row.setLong(1, batch.column(1).getLong(place));
        row.setInt(2, batch.column(2).getInt(place));
        row.setLong(3, batch.column(3).getLong(place) * 2);
        for (int value = 4; value < 6; value++) {
          if (batch.column(value).isNullAt(place)) {
            row.setNullAt(value);
          } else {
            row.setDouble(value, batch.column(value).getDouble(place));
          }
        }
        shelf.write(TableName.EVENTS).add(row);
      }
    }
    return "";
  }

  private static String oneCount(OpenShelf shelf) throws IOException {
    return oneCount(shelf, "S");
  }

  private static String oneCount(OpenShelf shelf, String service) throws IOException {
    SpecificInternalRow row = new SpecificInternalRow(TableName.COUNTS.fileSchema());
    row.update(0, UTF8String.fromString("X00001"));
    row.setNullAt(1);
    row.update(2, UTF8String.fromString("IND1"));
    row.update(3, UTF8String.fromString("numerator"));
    row.setLong(4, 7);
    shelf
        .write(
            TableName.COUNTS,
            Map.of("service", service, "period_end", "2026-03-31", "level", "practice"))
        .add(row);
    return "";
  }

  private static String drawn(OpenShelf shelf) {
    StringBuilder drawn = new StringBuilder();
    Iterator<ColumnarBatch> batches = shelf.read(TableName.EVENTS);
    while (batches.hasNext()) {
      ColumnarBatch batch = batches.next();
      for (int row = 0; row < batch.numRows(); row++) {
        drawn
            .append(drawn.isEmpty() ? "" : "; ")
            .append(batch.column(0).getUTF8String(row))
            .append(' ')
            .append(batch.column(1).getLong(row))
            .append(' ')
            .append(batch.column(3).getLong(row));
      }
    }
    return drawn.toString();
  }

  private long parquetFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("restricted/events"))) {
      return files
          .map(Path::toString)
          .filter(name -> name.endsWith(".parquet") && !name.contains("_delta_log"))
          .collect(Collectors.counting());
    }
  }

  private static Dataset<Row> events(String drawing) {
    return table(SCHEMA, drawing);
  }
}
