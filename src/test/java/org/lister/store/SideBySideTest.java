package org.lister.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Work that is done at the same time gives what it would give in turn. */
class SideBySideTest {

  @Test
  void what_each_gives_stands_in_the_order_of_the_work_whoever_ends_first() {
    CountDownLatch second = new CountDownLatch(1);
    assertThat(
            SideBySide.<String>all(
                List.of(
                    () -> {
                      await(second);
                      return "first";
                    },
                    () -> {
                      second.countDown();
                      return "second";
                    })))
        .containsExactly("first", "second");
  }

  @Test
  void when_one_fails_the_others_are_brought_to_their_end_and_the_failure_is_told_as_it_was() {
    CountDownLatch failed = new CountDownLatch(1);
    AtomicBoolean isDone = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                SideBySide.<String>all(
                    List.of(
                        () -> {
                          failed.countDown();
                          throw new IllegalStateException("as it was");
                        },
                        () -> {
                          await(failed);
                          isDone.set(true);
                          return "done";
                        })))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("as it was");
    assertThat(isDone).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
