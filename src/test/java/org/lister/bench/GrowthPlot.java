package org.lister.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** Seconds against size as a picture, both axes by powers of ten. */
final class GrowthPlot {

  private final XYChart chart;

  GrowthPlot(String against) {
    chart =
        new XYChartBuilder()
            .width(900)
            .height(600)
            .title("Seconds of each stage")
            .xAxisTitle(against)
            .yAxisTitle("seconds")
            .build();
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
  }

  /** With a curve a stage. */
  GrowthPlot stages(List<PointResult> points, Function<PointResult, Double> x) {
    List<PointResult> sorted = points.stream().sorted(Comparator.comparing(x)).toList();
    for (Stage stage : Stage.values()) {
      curve(
          stage.name().toLowerCase(Locale.ROOT),
          sorted.stream().map(x).toList(),
          sorted.stream().map(point -> point.of(stage).median()).toList());
    }
    return this;
  }

  /** With one more curve. */
  GrowthPlot curve(String name, List<Double> x, List<Double> y) {
    chart.addSeries(name, x, y);
    return this;
  }

  void write(Path folder, String name) {
    System.setProperty("java.awt.headless", "true");
    Path file = folder.resolve(name + ".png");
    try {
      Files.createDirectories(folder);
      BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Bench.print("picture: %s", file);
  }
}
