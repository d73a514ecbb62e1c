package org.lister.fire;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lister as a process of its own, from the classes that are tested: started as {@code bin/lister}
 * starts its jar.
 *
 * @param options of Java
 */
record Product(List<String> options) {

  /** With this much memory. */
  static Product withHeap(String size) {
    return new Product(List.of("-Xmx" + size));
  }

  /** For a journey of few patients: it ends before Java's second compiler would have paid. */
  static Product ofShortRuns() {
    return withHeap("1g").with("-XX:TieredStopAtLevel=1");
  }

  Product with(String... more) {
    return new Product(Stream.concat(options.stream(), Stream.of(more)).toList());
  }

  /** The command line of a command of Lister. */
  List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@src/test/resources/java17.options");
    command.addAll(options);
    command.add("-Dlister.home=" + Path.of("").toAbsolutePath());
    command.addAll(List.of("-cp", classPath(), "org.lister.cli.Lister"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Starts a command. */
  Victim start(String... arguments) {
    return Victim.start(command(arguments));
  }

  /** Without the tests' own classes and settings. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
