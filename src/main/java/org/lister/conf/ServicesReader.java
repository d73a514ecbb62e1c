package org.lister.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lister.domain.Service;

/** Reads the services alone: for what asks nothing of their rules, and is true of any year. */
public final class ServicesReader {

  private final Path folder;
  private final Problems problems = new Problems();

  private ServicesReader(Path conf) {
    this.folder = conf.toAbsolutePath().normalize();
  }

  /**
   * Every service by the name of its file, in alphabetical order.
   *
   * @param conf the folder of the configuration
   * @throws org.lister.domain.Stopped.Mistake with all problems, each with file and line
   */
  public static Map<String, Service> read(Path conf) {
    ServicesReader reader = new ServicesReader(conf);
    Map<String, Service> services = reader.services();
    reader.problems.stopIfAny();
    return services;
  }

  private Map<String, Service> services() {
    List<String> rulesets = names("rulesets");
    Map<String, Service> services = new LinkedHashMap<>();
    for (String name : names("services")) {
      Path file = folder.resolve("services").resolve(name + ".yaml");
      services.put(name, ServiceReader.read(file.toString(), text(file), rulesets, problems));
    }
    return services;
  }

  private List<String> names(String inside) {
    Path place = folder.resolve(inside);
    try (Stream<Path> files = Files.list(place)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".yaml"))
          .map(file -> file.replace(".yaml", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      problems.add(
          place.toString(), 0, "Cannot list this folder: it is not there or not readable.");
      return List.of();
    }
  }

  private String text(Path file) {
    try {
      return Utf8.text(ConfFile.bytes(file), problem -> problems.add(file.toString(), 0, problem))
          .orElse("");
    } catch (IOException e) {
      problems.add(file.toString(), 0, "Cannot read this file: it is not there or not readable.");
      return "";
    }
  }
}
