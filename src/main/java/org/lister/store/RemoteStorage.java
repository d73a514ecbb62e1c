package org.lister.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.fs.s3a.RangeNotSatisfiableEOFException;
import org.apache.hadoop.fs.s3a.UnknownStoreException;
import org.lister.domain.Stopped;

/**
 * What storage says when it does not do what it was asked, as a sentence for whoever runs Lister.
 * Its own messages are not repeated: they are pages long.
 */
public final class RemoteStorage {

  private RemoteStorage() {}

  /** The sentence, when it is because of storage that something failed. */
  public static Optional<Stopped> of(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      Optional<Stopped> sentence = sentence(each);
      if (sentence.isPresent()) {
        return sentence;
      }
    }
    return Optional.empty();
  }

  /** Goes no further when it is because of storage: what was read may be good all the same. */
  public static void stopFor(Throwable failure) {
    of(failure)
        .ifPresent(
            sentence -> {
              throw sentence;
            });
  }

  private static Optional<Stopped> sentence(Throwable failure) {
    if (failure instanceof AccessDeniedException denied) {
      return Optional.of(
          new Stopped.Mistake(
              "Cannot use %s: access is denied, or there are no credentials. Check those that the environment or the machine's role gives, and what they allow (lister access --role)."
                  .formatted(denied.getFile())));
    }
    if (failure instanceof UnknownStoreException unknown) {
      return Optional.of(
          new Stopped.Mistake(
              "Cannot use %s: there is no such bucket. Check its name and the endpoint in conf/spark/s3a.conf."
                  .formatted(unknown.getPath())));
    }
    return isSilence(failure)
        ? Optional.of(
            new Stopped.Outage(
                "Cannot go on: storage did not answer as it should, also when it was asked again (%s). What was committed is kept: run the same command again when storage is well."
                    .formatted(failure.getClass().getSimpleName())))
        : Optional.empty();
  }

  /**
   * What the client of a store throws, or a connection that it had. That a file is not there, or
   * ends where more was expected, is said of the file.
   */
  private static boolean isSilence(Throwable failure) {
    if (failure instanceof RangeNotSatisfiableEOFException || !(failure instanceof IOException)) {
      return false;
    }
    return isOfS3(failure.getClass().getName())
        || !(failure instanceof FileNotFoundException)
            && !(failure instanceof EOFException)
            && Arrays.stream(failure.getStackTrace()).anyMatch(at -> isOfS3(at.getClassName()));
  }

  private static boolean isOfS3(String name) {
    return name.startsWith("org.apache.hadoop.fs.s3a.");
  }
}
