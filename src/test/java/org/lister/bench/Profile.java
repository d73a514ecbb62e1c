package org.lister.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time goes: what the machine's threads were found doing, 50 times a second, as shares of
 * all findings. Nothing in the product is timed for it.
 */
final class Profile implements AutoCloseable {

  /** The innermost frame that begins with one of these says which part it was. */
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("org.apache.parquet.hadoop.ParquetFileReader", "scan (read, decompress)");
    PARTS.put("org.apache.parquet.hadoop.codec", "scan (read, decompress)");
    PARTS.put("org.apache.spark.sql.execution.datasources.parquet.Vectorized", "decode");
    PARTS.put("org.lister.store.ShelfFile", "write");
    PARTS.put("org.apache.spark.shuffle", "shuffle");
    PARTS.put("org.lister.measure.engine.Program", "rules");
    PARTS.put("org.lister.measure.engine.Patient", "gather");
    PARTS.put("org.lister.measure.engine.ClusterIndex", "gather");
    PARTS.put("org.lister.measure.fold.PracticeCounts", "count");
    PARTS.put("org.lister.measure.fold.CountLines", "count");
    PARTS.put("org.lister.measure.fold", "gather");
    PARTS.put("org.apache.spark.sql.delta", "Delta log");
  }

  private final Recording recording = new Recording();

  Profile() {
    recording.enable("jdk.ExecutionSample").with("period", "20 ms");
    recording.start();
  }

  /** The share of each part, between 0 and 1. */
  Map<String, Double> shares() throws IOException {
    Path file = Files.createTempFile("lister-bench", ".jfr");
    recording.stop();
    recording.dump(file);
    Map<String, Integer> found = new TreeMap<>();
    int all = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
        found.merge(part(event.getStackTrace().getFrames()), 1, Integer::sum);
        all++;
      }
    }
    Files.delete(file);
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> part : found.entrySet()) {
      shares.put(part.getKey(), (double) part.getValue() / all);
    }
    return shares;
  }

  private static String part(List<RecordedFrame> frames) {
    for (RecordedFrame frame : frames) {
      String method = frame.getMethod().getType().getName();
      for (Map.Entry<String, String> part : PARTS.entrySet()) {
        if (method.startsWith(part.getKey())) {
          return part.getValue();
        }
      }
    }
    return "other (planning, scheduling)";
  }

  @Override
  public void close() {
    recording.close();
  }
}
