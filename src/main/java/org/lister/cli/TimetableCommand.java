package org.lister.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lister.agree.TimetableCalendar;
import org.lister.agree.TimetableSheet;
import org.lister.conf.ServicesReader;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.domain.terms.FinancialYear;
import org.lister.domain.terms.PlannedCollection;
import org.lister.domain.terms.Timetable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lister timetable}. */
@Command(
    name = "timetable",
    mixinStandardHelpOptions = true,
    description =
        "When data are collected: each day to which, when the extraction opens and closes, and which"
            + " collection is the last of its year.")
final class TimetableCommand implements Callable<Integer> {

  private static final Comparator<PlannedCollection> BY_DAY =
      Comparator.comparing(PlannedCollection::periodEnd).thenComparing(PlannedCollection::service);

  @Mixin private final ConfOption options = new ConfOption();

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "Only this service, a file of conf/services (default: all).")
  private @Nullable String service;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "Only this financial year, such as 2025/26 (default: all that services run).")
  private @Nullable String year;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write it into this file as CSV.")
  private @Nullable Path csv;

  @Option(
      names = "--ical",
      paramLabel = "FILE",
      description = "Write it into this file as iCalendar, for a calendar to read.")
  private @Nullable Path ical;

  @Override
  public Integer call() {
    List<PlannedCollection> collections = collections();
    say(collections);
    if (csv != null) {
      write(csv, TimetableSheet.of(collections));
    }
    if (ical != null) {
      write(ical, TimetableCalendar.of(collections, Instant.now()));
    }
    return 0;
  }

  private List<PlannedCollection> collections() {
    @Nullable FinancialYear wanted = year == null ? null : wanted(year);
    return services().stream()
        .flatMap(each -> new Timetable(each.code(), each.terms()).collections().stream())
        .filter(each -> wanted == null || each.year().equals(wanted))
        .sorted(BY_DAY)
        .toList();
  }

  private Collection<Service> services() {
    Map<String, Service> services = ServicesReader.read(options.folder());
    if (service == null) {
      return services.values();
    }
    Service one = services.get(service);
    if (one == null) {
      throw new Stopped.Mistake(
          "Cannot find the service '%s': there is no services/%s.yaml. Name one of %s."
              .formatted(service, service, String.join(", ", services.keySet())));
    }
    return List.of(one);
  }

  private static FinancialYear wanted(String text) {
    try {
      return FinancialYear.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Stopped.Mistake(
          "Cannot use the year '%s': it is no financial year. Write one such as 2025/26."
              .formatted(text));
    }
  }

  private void say(List<PlannedCollection> collections) {
    if (collections.isEmpty()) {
      options.voice().say("Nothing is collected then.");
      return;
    }
    TextTable table = new TextTable("service", "data to", "opens", "closes", "");
    collections.forEach(
        each ->
            table.add(
                each.service(),
                each.periodEnd().toString(),
                each.opens().toString(),
                each.closes().toString(),
                each.isFinal() ? "last of " + each.year() : ""));
    table.say(options.voice());
  }

  private void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Stopped.Mistake(
          "Cannot write %s: its folder is not there or not writable. Name another file."
              .formatted(file));
    }
    options.voice().say("Written to %s", file);
  }
}
