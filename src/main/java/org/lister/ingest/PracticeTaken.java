package org.lister.ingest;

import java.io.Serializable;

/** What became of the rows of one practice's two files. */
record PracticeTaken(String practice, FileCounts patients, FileCounts events)
    implements Serializable {}
