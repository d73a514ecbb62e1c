package org.lister.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Several pieces of work on small tables at the same time. Of a small table most of the time is
 * Delta's own: it plans on one thread and waits for one task after the other.
 */
public final class SideBySide {

  private SideBySide() {}

  /**
   * Does all of it, each on a thread of its own, which belongs to the same stage for Spark. When
   * one fails the others are still brought to their end.
   *
   * @return what each gave, in this order
   */
  public static <T> List<T> all(List<Supplier<T>> works) {
    ExecutorService threads = Executors.newFixedThreadPool(works.size());
    try {
      List<CompletableFuture<T>> all =
          works.stream().map(work -> CompletableFuture.supplyAsync(work, threads)).toList();
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
          .exceptionally(any -> null)
          .join();
      return all.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException why ? why : failed;
    } finally {
      threads.shutdown();
    }
  }
}
