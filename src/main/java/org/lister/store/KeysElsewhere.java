package org.lister.store;

import java.util.Map;
import java.util.regex.Pattern;
import org.lister.domain.Stopped;

/**
 * Keys of an object store come from where only their owner reads: Spark shows its settings in its
 * interface, in its event log and in the list of processes.
 */
final class KeysElsewhere {

  private static final Pattern KEY =
      Pattern.compile(
          "spark\\.hadoop\\.fs\\.s3a\\.(bucket\\..+\\.)?(access\\.key|secret\\.key|session\\.token)");

  private KeysElsewhere() {}

  /**
   * Refuses keys among settings.
   *
   * @throws Stopped.Mistake that names the setting, not its value
   */
  static void require(Map<String, String> settings) {
    settings.keySet().stream()
        .filter(KEY.asMatchPredicate())
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw new Stopped.Mistake(
                  "Cannot take keys from Spark's settings: others can read them there (%s). Give them in the environment, as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or let the machine's role give them."
                      .formatted(name));
            });
  }
}
