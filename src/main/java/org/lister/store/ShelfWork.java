package org.lister.store;

import java.io.IOException;
import java.io.Serializable;

/** What is done with one shelf, on an executor. */
@FunctionalInterface
public interface ShelfWork<T extends Serializable> extends Serializable {

  /** Reads and writes one shelf, and says something small about it to the driver. */
  T of(OpenShelf shelf) throws IOException;
}
