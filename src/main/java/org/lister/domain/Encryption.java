package org.lister.domain;

import java.util.EnumMap;
import java.util.Map;

/**
 * Who keeps the keys under which NHS numbers are stored.
 *
 * @param service {@code none}, {@code file}, or the name of a class that keeps keys
 * @param place where that service finds them; never a key itself
 * @param keys the name of the master key of each group of tables
 */
public record Encryption(String service, String place, Map<Group, String> keys) {

  public static final String NONE = "none";
  public static final String FILE = "file";

  /** Tables that are read by the same people: each group may have a master key of its own. */
  public enum Group {
    /** What practices send. */
    PRACTICES,
    /** What hospitals send. */
    HOSPITAL,
    /** What Lister makes of both. */
    RESULTS
  }

  public Encryption {
    keys = Map.copyOf(keys);
    for (Group group : Group.values()) {
      if (!keys.containsKey(group)) {
        throw new IllegalArgumentException("Cannot encrypt " + group + ": it has no master key");
      }
    }
  }

  /** NHS numbers are stored as they are. */
  public static Encryption none() {
    return withOneKey(NONE, "", "lister");
  }

  /** All groups under one master key. */
  public static Encryption withOneKey(String service, String place, String key) {
    Map<Group, String> keys = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      keys.put(group, key);
    }
    return new Encryption(service, place, keys);
  }

  public boolean isOn() {
    return !service.equals(NONE);
  }

  /** The name of a group's master key. */
  public String key(Group group) {
    String key = keys.get(group);
    if (key == null) {
      throw new IllegalStateException("the constructor lets no group through without a key");
    }
    return key;
  }
}
