package org.lister.ingest;

import org.lister.domain.Gates;

/** What a gate said, in a sentence without a patient. */
public record GateSaid(Gates.Verdict verdict, String sentence) {}
