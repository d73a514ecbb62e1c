package org.lister.publish;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Encoders;
import org.lister.protect.PackSources;
import org.lister.protect.Practices;
import org.lister.protect.Protect;

/** Makes the packs that are due and leaves the others alone. */
record Publication(
    Destination destination, PublishRequest request, Release release, Provenance provenance) {

  /** Packs differ in size and storage in speed: several tasks a core keep every core at work. */
  private static final int TASKS_A_CORE = 4;

  /** What became of the pack of each practice, in the order of their codes. */
  List<Delivery> deliver(PackSources sources) {
    Inspection inspection =
        Inspection.of(
            Protect.fingerprints(sources, request.scope()),
            new Inspector(destination, shape()),
            tasks());
    return Stream.concat(inspection.unchanged().stream(), write(sources, inspection).stream())
        .sorted()
        .toList();
  }

  /** All that shapes packs beside each practice's own rows. */
  private String shape() {
    return String.join(
        "\n",
        provenance.fingerprint(),
        layout().fingerprint(),
        release.inWords(),
        release.checksum());
  }

  private List<Delivery> write(PackSources sources, Inspection inspection) {
    Map<String, String> due = inspection.due();
    if (due.isEmpty()) {
      return List.of();
    }
    Practices practices =
        inspection.unchanged().isEmpty() ? Practices.all() : Practices.only(due.keySet());
    return Protect.practicePacks(sources, request.scope(), practices, tasks())
        .rows()
        .mapPartitions(writer(due), Encoders.row(Delivery.SCHEMA))
        .collectAsList()
        .stream()
        .map(Delivery::of)
        .toList();
  }

  private PackWriter writer(Map<String, String> due) {
    return new PackWriter(
        destination,
        provenance,
        layout(),
        spark().broadcast(release, scala.reflect.ClassTag.apply(Release.class)),
        due);
  }

  private PackLayout layout() {
    return PackLayout.of(request);
  }

  private int tasks() {
    return tasks(spark());
  }

  static int tasks(SparkContext spark) {
    return spark.defaultParallelism() * TASKS_A_CORE;
  }

  private SparkContext spark() {
    return request.practices().sparkSession().sparkContext();
  }
}
