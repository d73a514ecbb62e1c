package org.lister.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.lister.synthesise.SynthesiseRequest.Form;

/** A point's England in a folder of its own. */
final class PointRun {

  private static final Set<Stage> REPEATED = EnumSet.of(Stage.MEASURE, Stage.PUBLISH);

  private final Point point;
  private final Path folder;

  PointRun(Path points, Point point) {
    this.point = point;
    this.folder = points.resolve(point.name());
  }

  /** The stages so far, on records that are made up unless they are there whole. */
  Course course() {
    Path made = folder.resolve("made");
    if (!Files.exists(made)) {
      FileUtils.deleteQuietly(folder.toFile());
    }
    Course course = new Course(folder, DataOptions.PERIOD_END, DataOptions.QOF);
    course.makeUpUnlessThere(point.practices(), point.patientsPerPractice(), Form.PARQUET);
    try {
      Files.writeString(made, point.name());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return course;
  }

  /** Times every stage: what can be repeated at little cost is; of the smallest point, all. */
  PointResult time(int runs) {
    Course course = course();
    List<Timing> timings = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      Runs times = new Runs();
      for (int run = 0; run < (isRepeated(stage) ? runs : 1); run++) {
        times.time(() -> course.run(stage));
      }
      timings.add(times.timing(stage.name()));
      Bench.print("%s %s: %s s", point.name(), stage, times.each());
    }
    return new PointResult(point.name(), point.practices(), course.events(), timings);
  }

  private boolean isRepeated(Stage stage) {
    return REPEATED.contains(stage) || point.equals(Point.SMALLEST);
  }
}
