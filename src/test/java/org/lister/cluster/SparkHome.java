package org.lister.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder like that of an installed Spark: its jars and none of Lister's, its settings, and a
 * spark-submit. What Lister needs besides has to come with the job.
 */
record SparkHome(Path folder) {

  /** Libraries of Lister that an installed Spark does not bring. */
  private static final List<String> LISTERS_OWN =
      List.of(
          "analyticsaccelerator-s3-",
          "delta-",
          "fastcsv-",
          "hadoop-aws-",
          "java-diff-utils-",
          "jspecify-",
          "jte-runtime-",
          "picocli-",
          "progressbar-",
          "snakeyaml-engine-",
          "spark-hadoop-cloud_",
          "unitycatalog-");

  private static final String AWS_CORE = "sdk-core";

  private static final String SETTINGS =
      """
      spark.driver.memory             1g
      spark.executor.memory           1g
      spark.eventLog.enabled          true
      spark.eventLog.compress         false
      spark.eventLog.rolling.enabled  false
      spark.sql.shuffle.partitions    4
      spark.ui.enabled                false
      """;

  /** As the one of a distribution: Spark's launcher tells the command of the JVM. */
  private static final String SUBMIT =
      """
      #!/usr/bin/env bash
      set -euo pipefail
      command=()
      {
        read -r _
        while IFS= read -r -d '' part; do command+=("$part"); done
      } < <(java -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main \\
        org.apache.spark.deploy.SparkSubmit "$@")
      exec "${command[@]}"
      """;

  /** Made from the libraries that lie beside the packaged Lister. */
  static SparkHome in(Path folder) throws IOException {
    Path jars = Files.createDirectories(folder.resolve("jars"));
    for (Path library : libraries()) {
      Files.createSymbolicLink(jars.resolve(library.getFileName()), library);
    }
    Files.createFile(folder.resolve("RELEASE"));
    Path settings = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(settings.resolve("spark-defaults.conf"), SETTINGS);
    Path submit = Files.createDirectories(folder.resolve("bin")).resolve("spark-submit");
    Files.writeString(submit, SUBMIT);
    Files.setPosixFilePermissions(submit, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new SparkHome(folder);
  }

  private static List<Path> libraries() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("target", "lib").toAbsolutePath())) {
      List<Path> libraries = all.toList();
      String ofAws = ofAws(libraries);
      return libraries.stream()
          .filter(library -> !isListersOwn(library.getFileName().toString(), ofAws))
          .toList();
    }
  }

  private static boolean isListersOwn(String name, String ofAws) {
    return name.endsWith(ofAws) || LISTERS_OWN.stream().anyMatch(name::startsWith);
  }

  /** How the names of the client of S3 end: its forty libraries are of one version. */
  private static String ofAws(List<Path> libraries) {
    return libraries.stream()
        .map(library -> library.getFileName().toString())
        .filter(name -> name.startsWith(AWS_CORE))
        .map(name -> name.substring(AWS_CORE.length()))
        .findFirst()
        .orElseThrow();
  }

  /** The class path of Spark's own services. */
  String classPath() {
    return folder.resolve("jars") + "/*";
  }
}
