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
    OperatingSystemMXBean system = system();
    return String.format(
        Locale.UK,
        "%d cores, %.0f GiB, %s %s, Java %s, heap %.1f GiB",
        system.getAvailableProcessors(),
        system.getTotalMemorySize() / GIB,
        system.getName(),
        system.getArch(),
        Runtime.version().feature(),
        Runtime.getRuntime().maxMemory() / GIB);
  }

  /** CPU seconds that this process has used. */
  static double cpuSeconds() {
    return system().getProcessCpuTime() / 1e9;
  }

  private static OperatingSystemMXBean system() {
    return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  }
}
