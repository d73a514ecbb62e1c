package org.lister.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.lister.cluster.LoggedProcess;
import org.lister.cluster.Packs;
import org.lister.cluster.StandaloneCluster;

/**
 * As the product runs for a nation: handed to a cluster that has none of its libraries, with what
 * landed, the tables and the results in an object store.
 */
class ClusterOnObjectStoreIT {

  private static final Path FOLDER = Path.of("target", "cluster-on-store").toAbsolutePath();
  private static final String ENGLAND = "s3a://landing/england";
  private static final int PRACTICES = 3;

  @Test
  void a_cluster_publishes_into_a_store_what_one_machine_publishes()
      throws IOException, SQLException {
    FileUtils.deleteDirectory(FOLDER.toFile());
    Files.createDirectories(FOLDER);
    try (S3Server server = S3Server.start(FOLDER)) {
      server.bucket("landing");
      server.bucket("results");
      lister(server, SmallEngland.synthesise(PRACTICES, ENGLAND)).finish();
      try (LoggedProcess machine = lister(server, run(FOLDER.resolve("disk").toString()));
          StandaloneCluster cluster = StandaloneCluster.start(FOLDER, 2, server.submitted())) {
        cluster.submit("cluster", run("s3a://results/england")).finish();
        machine.finish();
      }
      Packs ofCluster = new Packs(server.bucket("results").resolve("england/published"));
      Packs ofMachine = new Packs(FOLDER.resolve("disk/published"));
      assertThat(ofCluster.texts()).hasSizeGreaterThan(PRACTICES).isEqualTo(ofMachine.texts());
      assertThat(ofCluster.rowsOf("figures.parquet")).isPositive();
      assertThat(ofCluster.rowsBeside(ofMachine, "figures.parquet")).isZero();
    }
  }

  private static String[] run(String out) {
    return new String[] {"run", "--from", ENGLAND, "--out", out};
  }

  private static LoggedProcess lister(S3Server server, String... command) {
    return LoggedProcess.lister(command[0], FOLDER, server.environment(S3Server.SECRET), command);
  }
}
