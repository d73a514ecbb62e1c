package org.lister.bench;

/** The stages that a course goes through, in order. */
enum Stage {
  INGEST,
  HOSPITAL,
  LINK,
  MEASURE,
  PUBLISH
}
