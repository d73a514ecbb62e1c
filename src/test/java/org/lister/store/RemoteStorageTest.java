package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import org.apache.hadoop.fs.s3a.AWSClientIOException;
import org.apache.hadoop.fs.s3a.RangeNotSatisfiableEOFException;
import org.apache.hadoop.fs.s3a.UnknownStoreException;
import org.junit.jupiter.api.Test;
import org.lister.domain.Stopped;
import software.amazon.awssdk.core.exception.SdkException;

/** What the object store's client throws becomes a sentence; what is wrong with a file does not. */
class RemoteStorageTest {

  private static final SdkException OF_CLIENT = SdkException.builder().message("away").build();

  @Test
  void who_is_not_let_in_is_told_to_look_at_the_credentials() {
    assertThat(RemoteStorage.of(new RuntimeException(new AccessDeniedException("s3a://gp/x"))))
        .containsInstanceOf(Stopped.Mistake.class)
        .hasValueSatisfying(
            said ->
                assertThat(said).hasMessageContaining("Cannot use s3a://gp/x: access is denied"));
  }

  @Test
  void a_bucket_that_is_not_there_is_named() {
    assertThat(RemoteStorage.of(new UnknownStoreException("s3a://gp/", "404")))
        .containsInstanceOf(Stopped.Mistake.class)
        .hasValueSatisfying(
            said -> assertThat(said).hasMessageContaining("s3a://gp/: there is no such bucket"));
  }

  @Test
  void a_store_that_does_not_answer_is_an_outage() {
    IOException away = new AWSClientIOException("put", OF_CLIENT);
    assertThat(RemoteStorage.of(new UncheckedIOException(away)))
        .containsInstanceOf(Stopped.Outage.class);
    assertThatThrownBy(() -> RemoteStorage.stopFor(away)).isInstanceOf(Stopped.Outage.class);
  }

  @Test
  void a_connection_that_the_client_of_a_store_had_is_of_the_store() {
    ConnectException refused = new ConnectException("refused");
    refused.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("org.apache.hadoop.fs.s3a.Invoker", "retry", "Invoker.java", 1)
        });
    assertThat(RemoteStorage.of(refused)).containsInstanceOf(Stopped.Outage.class);
  }

  @Test
  void a_connection_of_somebody_else_is_not() {
    assertThat(RemoteStorage.of(new ConnectException("an executor is gone"))).isEmpty();
  }

  @Test
  void a_file_that_is_missing_or_too_short_is_said_of_the_file() {
    EOFException early = new EOFException("early");
    early.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("org.apache.hadoop.fs.s3a.S3AInputStream", "seek", "S.java", 1)
        });
    assertThat(RemoteStorage.of(early)).isEmpty();
    assertThat(RemoteStorage.of(new FileNotFoundException("gone"))).isEmpty();
    assertThat(RemoteStorage.of(new RangeNotSatisfiableEOFException("get", OF_CLIENT))).isEmpty();
    assertThatCode(() -> RemoteStorage.stopFor(early)).doesNotThrowAnyException();
  }
}
