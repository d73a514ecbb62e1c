package org.lister.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a leg took.
 *
 * @param command as it was run
 * @param software checksum of the jar, so that figures of two programs are not taken for one's
 * @param seconds of the process, start of Java and Spark included
 * @param peakBytes most memory of the process
 * @param stages what the product says of itself
 * @param bytes what lies on the disk afterwards, by table or folder
 */
record LegResult(
    String name,
    String at,
    List<String> command,
    String software,
    double seconds,
    double cpuSeconds,
    long peakBytes,
    List<StageSaid> stages,
    Map<String, Long> bytes) {

  LegResult {
    command = List.copyOf(command);
    stages = List.copyOf(stages);
    bytes = Map.copyOf(bytes);
  }

  long allBytes() {
    return bytes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The stages in words. */
  String said() {
    return stages.stream().map(StageSaid::toString).collect(Collectors.joining("; "));
  }
}
