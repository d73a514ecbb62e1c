package org.lister.store.keys;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.lister.domain.Stopped;

/** The data keys of a root, unwrapped as they are asked for. They never leave the process. */
final class DataKeys {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final RingFolder folder;
  private final KeyService service;
  private final AtomicReference<KeyRing> ring;
  private final Map<String, byte[]> unwrapped = new ConcurrentHashMap<>();

  DataKeys(RingFolder folder, KeyService service) {
    this.folder = folder;
    this.service = service;
    this.ring = new AtomicReference<>(folder.read());
  }

  /** Those that the settings name. */
  static DataKeys of(Configuration hadoop) {
    return new DataKeys(
        new RingFolder(hadoop.get(NumberSettings.ROOT, ""), hadoop),
        KeyService.open(
            hadoop.get(NumberSettings.SERVICE, ""), hadoop.get(NumberSettings.PLACE, "")));
  }

  KeyRing ring() {
    return ring.get();
  }

  /** A key that another process made meanwhile is found as well. */
  byte[] bytes(String id) {
    return unwrapped.computeIfAbsent(id, this::unwrap);
  }

  private byte[] unwrap(String id) {
    Optional<WrappedKey> known = ring.get().key(id);
    WrappedKey key = known.or(() -> again().key(id)).orElseThrow(() -> missing(id));
    return service.unwrap(key.wrapped(), key.under());
  }

  private KeyRing again() {
    return ring.updateAndGet(old -> folder.read());
  }

  private static Stopped missing(String id) {
    return new Stopped.Mistake(
        "Cannot open the keys of NHS numbers: the data key %s is not in %s below the restricted root. Bring the folder back from a copy."
            .formatted(id, RingFolder.NAME));
  }

  /** Unwraps all keys of a table: whoever may not is told before anything is read. */
  void require(String table) {
    ring.get().of(table).forEach(key -> bytes(key.id()));
  }

  /** The name of the key that new files of a table are written under; made when there is none. */
  String current(String table, String master) {
    Optional<WrappedKey> current = ring.get().current(table);
    if (current.isPresent()) {
      return current.get().id();
    }
    KeyRing next = ring.get().with(made(ring.get(), table, service.newest(master)));
    keep(next);
    return next.current(table).orElseThrow().id();
  }

  /**
   * Wraps every data key under the newest version of its table's master key, and begins a new one
   * for the files to come.
   *
   * @param master the name of a table's master key
   * @return the keys as they are now
   */
  List<WrappedKey> rotate(Function<String, String> master) {
    List<WrappedKey> keys = new ArrayList<>();
    for (WrappedKey key : again().keys()) {
      MasterKey newest = service.newest(master.apply(key.table()));
      keys.add(
          new WrappedKey(key.id(), key.table(), newest, service.wrap(bytes(key.id()), newest)));
    }
    KeyRing next = ring.get().replacedBy(keys);
    for (String table : keys.stream().map(WrappedKey::table).distinct().toList()) {
      keys.add(made(next, table, service.newest(master.apply(table))));
    }
    keep(ring.get().replacedBy(keys));
    return List.copyOf(keys);
  }

  private WrappedKey made(KeyRing ring, String table, MasterKey under) {
    byte[] bytes = new byte[KeyLines.BYTES];
    RANDOM.nextBytes(bytes);
    return new WrappedKey(ring.nextId(table), table, under, service.wrap(bytes, under));
  }

  private void keep(KeyRing next) {
    folder.write(next);
    ring.set(next);
  }
}
