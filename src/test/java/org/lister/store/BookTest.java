package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;

/** Decisions are added one after the other, each upon what was decided before. */
class BookTest extends FrameSuite {

  @TempDir private Path folder;

  @Test
  void an_empty_book_has_no_rows_and_what_is_added_is_seen_at_once() {
    Book book = book();
    assertThat(book.read().rows().count()).isZero();
    assertThat(book.add(book.read(), List.of(row("X00001")))).isTrue();
    assertThat(book().read().rows().count()).isEqualTo(1);
  }

  @Test
  void who_decides_upon_an_old_page_is_refused_and_changes_nothing() {
    Book book = book();
    Book.Page old = book.read();
    assertThat(book.add(old, List.of(row("X00001")))).isTrue();
    assertThat(book.add(old, List.of(row("X00002")))).isFalse();
    assertThat(book.read().rows().select("practice").collectAsList().toString())
        .isEqualTo("[[X00001]]");
  }

  @Test
  void of_eight_who_decide_upon_one_page_one_is_heard() throws Exception {
    Book.Page page = book().read();
    List<Callable<Boolean>> writers =
        Collections.nCopies(8, () -> book().add(page, List.of(row("X00001"))));
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      int heard = 0;
      for (Future<Boolean> each : pool.invokeAll(writers)) {
        heard += each.get() ? 1 : 0;
      }
      assertThat(heard).isEqualTo(1);
    } finally {
      pool.shutdown();
    }
    assertThat(book().read().rows().count()).isEqualTo(1);
  }

  private Book book() {
    return new Tables(SPARK, new Roots(folder.toUri() + "restricted", folder.toUri() + "tables"))
        .book(TableName.PARTICIPATION);
  }

  private static Row row(String practice) {
    return RowFactory.create(
        "T",
        practice,
        "Offered",
        null,
        null,
        "somebody",
        "approval management",
        "XI01",
        Timestamp.from(Instant.EPOCH),
        "");
  }
}
