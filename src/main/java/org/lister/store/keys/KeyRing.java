package org.lister.store.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All data keys of a root, each wrapped.
 *
 * @param number from 1, one more with each change; 0 when there is none yet
 * @param keys of a table the oldest first: the last is the one that new files are written under
 */
record KeyRing(int number, List<WrappedKey> keys) {

  static final KeyRing NONE = new KeyRing(0, List.of());

  KeyRing {
    keys = List.copyOf(keys);
  }

  Optional<WrappedKey> key(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  List<WrappedKey> of(String table) {
    return keys.stream().filter(key -> key.table().equals(table)).toList();
  }

  /** The key that new files of a table are written under. */
  Optional<WrappedKey> current(String table) {
    List<WrappedKey> own = of(table);
    return own.isEmpty() ? Optional.empty() : Optional.of(own.get(own.size() - 1));
  }

  String nextId(String table) {
    return table + "-" + (of(table).size() + 1);
  }

  KeyRing with(WrappedKey key) {
    List<WrappedKey> more = new ArrayList<>(keys);
    more.add(key);
    return new KeyRing(number + 1, more);
  }

  KeyRing replacedBy(List<WrappedKey> others) {
    return new KeyRing(number + 1, others);
  }
}
