package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.domain.Stopped;

/** What whoever runs Lister is told of the storage, and of what nothing is told. */
class StorageFaultTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "File too large",
        "Disk quota exceeded",
        "The DiskSpace quota of /lister is exceeded"
      })
  void a_full_disk_is_told_wherever_it_stands_in_the_chain(String message) {
    assertThat(sentence(new SparkException("Job aborted", new IOException(message))))
        .startsWith("Cannot write the tables and files of this stage: the disk is full")
        .contains("give the same command again");
  }

  @Test
  void a_damaged_file_is_named_and_its_table() {
    ChecksumException damage =
        new ChecksumException(
            "Checksum error: file:/data/out/restricted/events/shelf=3/part-1.parquet at 0", 0);
    assertThat(sentence(new SparkException("9990000018 is in the row", damage)))
        .isEqualTo(
            "Cannot read the table events: a file is damaged"
                + " (file:/data/out/restricted/events/shelf=3/part-1.parquet). Put this file back"
                + " from a backup, or take the table back to a version without it with lister"
                + " restore.");
  }

  @Test
  void of_a_table_whose_name_begins_like_anothers_the_right_one_is_told() {
    ChecksumException damage =
        new ChecksumException("Checksum error: file:/out/restricted/counted_elsewhere/a at 0", 0);
    assertThat(sentence(damage)).startsWith("Cannot read the table counted_elsewhere:");
  }

  @Test
  void an_error_of_listers_own_is_no_fault_of_the_storage() {
    assertThat(StorageFault.of(new IllegalStateException("file:/somewhere is not as expected")))
        .isEmpty();
  }

  /** For these, what landed is not searched for a file that cannot be read. */
  @Test
  void a_full_disk_lies_with_storage_and_a_damaged_file_does_not() {
    IOException full = new IOException("No space left on device");
    IOException damage = new ChecksumException("file:/landing/gp/events.parquet at 0", 0);
    assertThat(StorageFault.isOfStorage(new SparkException("Job aborted", full))).isTrue();
    assertThat(StorageFault.isOfStorage(new SparkException("Job aborted", damage))).isFalse();
  }

  private static String sentence(Throwable failure) {
    return StorageFault.of(failure).map(Stopped::getMessage).orElseThrow();
  }
}
