package org.lister.cli;

import java.util.SortedSet;
import java.util.TreeSet;
import org.lister.domain.Encryption;
import org.lister.domain.Stopped;

/** The master keys that the configuration speaks of. */
final class MasterKeys {

  private MasterKeys() {}

  static SortedSet<String> names(Encryption encryption) {
    return new TreeSet<>(encryption.keys().values());
  }

  /** The file they are in; those of another service are made and dropped there. */
  static String file(Encryption encryption) {
    boolean isFile =
        encryption.service().equals(Encryption.FILE)
            || encryption.service().equals(Encryption.NONE);
    if (!isFile || encryption.place().isEmpty()) {
      throw new Stopped.Mistake(
          "Cannot change master keys: lister.yaml names no file of keys (%s). Do it where the keys are kept, or name a file under 'encryption'."
              .formatted(encryption.service()));
    }
    return encryption.place();
  }
}
