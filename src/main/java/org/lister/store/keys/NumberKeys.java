package org.lister.store.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Encryption;
import org.lister.domain.Encryption.Group;
import org.lister.domain.Stopped;

/**
 * Whether the NHS numbers below a root are encrypted, and under which keys: the same for everyone
 * who writes and reads there. Nobody needs a key before a table with NHS numbers is touched.
 */
public final class NumberKeys {

  private final Configuration hadoop;
  private final String root;
  private final Encryption encryption;
  private final AtomicReference<@Nullable DataKeys> opened = new AtomicReference<>();

  /**
   * @param hadoop the settings that every scan and every writer of the session is given
   * @param root the restricted root
   */
  public NumberKeys(Configuration hadoop, String root, Encryption encryption) {
    this.hadoop = hadoop;
    this.root = root;
    this.encryption = encryption;
  }

  /** A key that opens the data keys of a table, by its name and version. */
  public record Held(String dataKey, String table, String masterKey) {}

  /**
   * @throws Stopped.Mistake when the table was written under keys that cannot be had
   */
  public void beforeReading(String table) {
    if (encryption.isOn()) {
      switchOn();
      keys().require(table);
    } else if (isEncrypted()) {
      throw new Stopped.Mistake(
          "Cannot read %s: its NHS numbers are encrypted, and lister.yaml names no keys. Say there under 'encryption' where they are."
              .formatted(table));
    }
  }

  /** Sees to it that new files of a table are encrypted in these columns, or that none is. */
  public void beforeWriting(String table, Group group, List<String> columns) {
    if (encryption.isOn()) {
      switchOn();
      String id = keys().current(table, encryption.key(group));
      NumberSettings.writeUnder(hadoop, table, id, columns);
    } else {
      beforeReading(table);
    }
  }

  /**
   * Wraps all data keys under the newest versions of the master keys; they may be others than
   * before.
   *
   * @param groups of the tables
   */
  public List<Held> rotate(Map<String, Group> groups) {
    if (!encryption.isOn()) {
      throw new Stopped.Mistake(
          "Cannot rotate keys: NHS numbers are not encrypted. Say under 'encryption' in lister.yaml who keeps the keys.");
    }
    switchOn();
    DataKeys keys = DataKeys.of(hadoop);
    List<Held> held =
        held(keys.rotate(table -> encryption.key(groups.getOrDefault(table, Group.RESULTS))));
    opened.set(null);
    return held;
  }

  /** What there is. */
  public List<Held> held() {
    return held(new RingFolder(root, hadoop).read().keys());
  }

  private void switchOn() {
    NumberSettings.switchOn(hadoop, root, encryption);
  }

  private static List<Held> held(Collection<WrappedKey> keys) {
    List<Held> held = new ArrayList<>();
    keys.forEach(key -> held.add(new Held(key.id(), key.table(), key.under().toString())));
    return held;
  }

  private boolean isEncrypted() {
    return new RingFolder(root, hadoop).read().number() > 0;
  }

  private DataKeys keys() {
    DataKeys known = opened.get();
    if (known == null) {
      known = DataKeys.of(hadoop);
      opened.set(known);
    }
    return known;
  }
}
