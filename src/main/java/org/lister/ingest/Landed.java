package org.lister.ingest;

import java.io.Serializable;

/** An extract that was inspected and is to be read: its two files. */
record Landed(String practice, String supplier, Inspected patients, Inspected events)
    implements Serializable {

  /** Of a submission that was not refused, and so has both files. */
  static Landed of(Submission submission) {
    return new Landed(
        submission.practice(),
        submission.extract().supplier(),
        submission.file(Content.PATIENTS),
        submission.file(Content.EVENTS));
  }

  Inspected file(Content content) {
    return content == Content.PATIENTS ? patients : events;
  }
}
