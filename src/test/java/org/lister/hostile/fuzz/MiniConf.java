package org.lister.hostile.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of the configuration as small as a service can be: the local example and its lists. */
public record MiniConf(Path folder) {

  private static final Path SHIPPED = Path.of("conf");

  static final List<String> FILES =
      List.of(
          "lister.yaml",
          "contract.yaml",
          "acs-conditions.csv",
          "reasons.csv",
          "actors.yaml",
          "payments.yaml",
          "reconcile.yaml",
          "services/local-example.yaml",
          "rulesets/local-example.yaml",
          "suppliers/EMIS.yaml",
          "suppliers/TPP.yaml",
          "scenarios/local-example/LCS0101/patients.csv",
          "scenarios/local-example/LCS0101/entries.csv");

  private static final List<String> LISTS =
      List.of(
          "AFIB_COD",
          "DM_COD",
          "DMRES_COD",
          "CAREHOME_COD",
          "HOUSEBOUND_COD",
          "NOTHOUSEBOUND_COD",
          "PHLEBHOME_COD",
          "BLDTESTDEC_COD",
          "IFCCHBAM_COD",
          "BP_COD");

  public static MiniConf in(Path folder) throws IOException {
    MiniConf conf = new MiniConf(folder);
    for (String file : FILES) {
      conf.write(file, Files.readAllBytes(SHIPPED.resolve(file)));
    }
    for (String list : LISTS) {
      try (Stream<String> lines = Files.lines(list(list))) {
        conf.write(
            "codelists/" + list + ".csv",
            String.join("\n", lines.limit(12).toList())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    conf.write(
        "lister.yaml",
        shipped("lister.yaml")
            .replace("service: individual-gp-level-data", "service: local-example")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return conf;
  }

  static String shipped(String file) throws IOException {
    return Files.readString(SHIPPED.resolve(file));
  }

  private static Path list(String name) {
    return SHIPPED.resolve("codelists").resolve(name + ".csv");
  }

  public void write(String file, byte[] bytes) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }

  public byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }
}
