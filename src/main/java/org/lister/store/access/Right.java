package org.lister.store.access;

/** What may be done below a root. */
public enum Right {
  READ,
  /** Reading, making, replacing and removing files. */
  CHANGE,
  /** Reading and making files, never replacing or removing one. */
  ADD
}
