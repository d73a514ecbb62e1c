package org.lister.store.keys;

/**
 * One version of a master key, by name: its bytes stay with the {@link KeyService}.
 *
 * @param version from 1; a key that is rotated has a new one
 */
public record MasterKey(String id, int version) {

  @Override
  public String toString() {
    return id + "." + version;
  }
}
