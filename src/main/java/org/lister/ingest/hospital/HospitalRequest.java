package org.lister.ingest.hospital;

import java.util.List;
import org.lister.domain.AcsCondition;
import org.lister.domain.NhsNumberRanges;
import org.lister.ingest.Look;

/**
 * Which hospital extract to take in.
 *
 * @param folder URI of the folder that holds all of it, as text, Parquet or both
 * @param nhsNumbers the ranges of NHS numbers that the run accepts
 * @param conditions in the order in which they are tried
 * @param look which files are read for their checksums
 */
public record HospitalRequest(
    String folder, NhsNumberRanges nhsNumbers, List<AcsCondition> conditions, Look look) {

  public HospitalRequest {
    conditions = List.copyOf(conditions);
  }
}
