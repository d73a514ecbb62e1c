package org.lister.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What the benchmark runs on. */
final class Machine {

  private static final double GIB = 1 << 30;

  private Machine() {}

  /** In words. */
  static String said() {
    return String.format(
        Locale.UK, "%s, heap %.1f GiB", hardware(), gib(Runtime.getRuntime().maxMemory()));
  }

  /** The same without what only this process may take. */
  static String hardware() {
    OperatingSystemMXBean system = system();
    return String.format(
        Locale.UK,
        "%d cores, %.0f GiB, %s %s, Java %s",
        cores(),
        gib(system.getTotalMemorySize()),
        system.getName(),
        system.getArch(),
        Runtime.version().feature());
  }

  static int cores() {
    return system().getAvailableProcessors();
  }

  static double gib(long bytes) {
    return bytes / GIB;
  }

  /** CPU seconds that this process has used. */
  static double cpuSeconds() {
    return system().getProcessCpuTime() / 1e9;
  }

  private static OperatingSystemMXBean system() {
    return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  }
}
