package org.lister.fire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of Lister whose time and memory were looked at.
 *
 * @param peak bytes of memory that the operating system gave it at most, Java's own among them
 */
record Measured(Ended ended, Duration took, long peak) {

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final long MEBIBYTE = 1 << 20;

  static Measured of(Product product, String... command) {
    long begun = System.nanoTime();
    AtomicLong peak = new AtomicLong();
    try (Victim run = product.start(command)) {
      Thread watch = new Thread(() -> watch(run, peak), "memory");
      watch.setDaemon(true);
      watch.start();
      Ended ended = run.end();
      return new Measured(ended, Duration.ofNanos(System.nanoTime() - begun), peak.get());
    }
  }

  private static void watch(Victim run, AtomicLong peak) {
    Path status = Path.of("/proc", Long.toString(run.id()), "status");
    while (run.lives()) {
      try {
        Matcher said = PEAK.matcher(Files.readString(status));
        if (said.find()) {
          peak.set(Long.parseLong(said.group(1)) << 10);
        }
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (IOException | InterruptedException e) {
        return;
      }
    }
  }

  @Override
  public String toString() {
    return "%,d s, at most %,d MB of memory".formatted(took.toSeconds(), peak / MEBIBYTE);
  }
}
