package org.lister.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lister.domain.Stopped;

/** What Linux knows of processes. */
final class Kernel {

  private static final Path PROCESSES = Path.of("/proc");

  /** Of clock ticks, which is how the kernel tells CPU time to programs. */
  private static final double A_SECOND = 100;

  private static final int STATE = 3;
  private static final int USER_TIME_OF_CHILDREN = 16;
  private static final int SYSTEM_TIME_OF_CHILDREN = 17;

  private Kernel() {}

  static void require() {
    if (!Files.exists(PROCESSES.resolve("self/stat"))) {
      throw new Stopped.Mistake(
          "Cannot watch a stage's memory: there is no /proc here. Run this benchmark on Linux.");
    }
  }

  /** CPU seconds of all children that have ended. */
  static double cpuSecondsOfChildren() {
    String all = read(PROCESSES.resolve("self/stat"));
    // The second field is the program's name in brackets, which may hold spaces.
    String[] fields = all.substring(all.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[USER_TIME_OF_CHILDREN - STATE])
            + Long.parseLong(fields[SYSTEM_TIME_OF_CHILDREN - STATE]))
        / A_SECOND;
  }

  /** The most memory that a process has had so far, 0 when it has ended. */
  static long peakBytes(long process) {
    try {
      return Files.readAllLines(PROCESSES.resolve(process + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
