package org.lister.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** How far a stage is: a bar of Spark's tasks on a terminal, a plain line in a log. */
interface Progress {

  /** The stage is over. */
  void close();

  static Progress of(String stage, SparkSession spark, Voice voice) {
    spark.sparkContext().setJobGroup(stage, "Lister: " + stage, false);
    if (voice.isWatched()) {
      return new Bar(stage, spark);
    }
    voice.say("%-8s ...", stage);
    return () -> {};
  }

  /** Counts the tasks that Spark has planned so far and those that have ended. */
  final class Bar extends SparkListener implements Progress {

    private final SparkSession spark;
    private final ProgressBar bar;

    Bar(String stage, SparkSession spark) {
      this.spark = spark;
      this.bar =
          new ProgressBarBuilder()
              .setTaskName(stage)
              .setInitialMax(1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(250)
              .clearDisplayOnFinish()
              .build();
      spark.sparkContext().addSparkListener(this);
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
      bar.maxHint(bar.getMax() + submitted.stageInfo().numTasks());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd ended) {
      bar.step();
    }

    @Override
    public void close() {
      spark.sparkContext().removeSparkListener(this);
      bar.close();
    }
  }
}
