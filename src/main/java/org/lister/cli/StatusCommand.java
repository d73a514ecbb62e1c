package org.lister.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lister.conf.Configuration;
import org.lister.settle.Status;
import org.lister.settle.StatusResult;
import org.lister.settle.Transition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lister status}. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Says how far achievements have come: calculated, declared, approved; of one practice also"
            + " how it came there.")
final class StatusCommand implements Callable<Integer> {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/London"));

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--practice",
      paramLabel = "CODE",
      description = "Only this practice, with everything that happened.")
  private @Nullable String practice;

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    String period =
        "%s to %s".formatted(configuration.service().code(), configuration.settings().periodEnd());
    if (options.isDryRun()) {
      options.voice().say("status would read the transitions of %s", period);
      return 0;
    }
    tell(
        period,
        Status.of(
            Workplace.of(configuration, options.spark()).tables(),
            configuration.service().code(),
            configuration.settings().periodEnd(),
            Optional.ofNullable(practice)));
    return 0;
  }

  private void tell(String period, StatusResult result) {
    if (result.latest().isEmpty()) {
      options.voice().say("Nothing is calculated of %s yet.", period);
      return;
    }
    options
        .voice()
        .say("%-8s %-46s %7s %11s  %s", "practice", "status", "figures", "calculation", "since");
    result.latest().forEach(this::standing);
    result.history().forEach(this::step);
  }

  private void standing(Transition last) {
    options
        .voice()
        .say(
            "%-8s %-46s %7d %11d  %s",
            last.practice(),
            last.to().words(),
            last.figures(),
            last.calculation(),
            MINUTE.format(last.decided()));
  }

  private void step(Transition step) {
    options
        .voice()
        .say(
            "  %s  %-12s %s%s%s",
            MINUTE.format(step.decided()),
            step.action().toLowerCase(Locale.ROOT),
            step.actor(),
            step.role() == null ? "" : ", %s of %s".formatted(step.role(), step.organisation()),
            step.why().isEmpty() ? "" : ": " + step.why());
  }
}
