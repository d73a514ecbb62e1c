package org.lister.store.keys;

import org.lister.domain.Stopped;

/**
 * Keeps master keys and wraps other keys with them: a file in a small installation, a key
 * management service in a large one. It is opened on the driver and on every executor, by a public
 * constructor that takes the place that the configuration names. What it cannot do it says in a
 * {@link Stopped.Mistake}, which is told to the user, without any key in it.
 */
public interface KeyService {

  /** The version of a master key under which keys are wrapped from now on. */
  MasterKey newest(String id);

  /** A key as only this master key makes it readable again: text that may lie in storage. */
  String wrap(byte[] key, MasterKey under);

  /** The key that was wrapped. */
  byte[] unwrap(String wrapped, MasterKey under);

  /** The service that the configuration names. */
  static KeyService open(String service, String place) {
    return KeyServices.open(service, place);
  }
}
