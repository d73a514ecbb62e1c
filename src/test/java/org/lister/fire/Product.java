package org.lister.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lister.cluster.LoggedProcess;

/**
 * Lister as a process of its own, from the classes that are tested and the libraries of the tests.
 *
 * @param classes where they are: a folder or a jar
 * @param options of Java
 */
record Product(Path classes, List<String> options) {

  private static final Path TESTED = Path.of("target", "classes").toAbsolutePath();

  /** The file of classes, in the folder that was named for it. */
  static final String KEPT = "lister.jsa";

  /** With this much memory. */
  static Product withHeap(String size) {
    return new Product(TESTED, List.of("-Xmx" + size));
  }

  /** For a journey of few patients. */
  static Product ofShortRuns() {
    return withHeap("1g").with(LoggedProcess.ONE_COMPILER.split(" "));
  }

  /**
   * One that starts from the classes that its first journey to end has kept.
   *
   * @param folder to keep them in
   */
  Product keepingClassesIn(Path folder) {
    Path jar = folder.resolve("lister.jar");
    String[] made = {"--create", "--file", jar.toString(), "-C", TESTED.toString(), "."};
    int code = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, made);
    assertThat(code).isZero();
    return new Product(jar, options);
  }

  Product with(String... more) {
    return new Product(classes, Stream.concat(options.stream(), Stream.of(more)).toList());
  }

  /** The command line of a command of Lister. */
  List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@src/test/resources/java17.options");
    command.addAll(options);
    command.addAll(keeping());
    command.add("-Dlister.home=" + Path.of("").toAbsolutePath());
    command.addAll(List.of("-cp", classPath(), "org.lister.cli.Lister"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Starts a command. */
  Victim start(String... arguments) {
    return Victim.start(command(arguments));
  }

  /** Java keeps classes of jars only. */
  private List<String> keeping() {
    if (classes.equals(TESTED)) {
      return List.of();
    }
    Path kept = classes.resolveSibling(KEPT);
    String use = Files.exists(kept) ? "SharedArchiveFile" : "ArchiveClassesAtExit";
    return List.of("-XX:" + use + "=" + kept, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
  }

  /** Without the tests' own classes. */
  private String classPath() {
    Stream<Path> others =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::isRegularFile);
    return Stream.concat(Stream.of(classes), others)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
