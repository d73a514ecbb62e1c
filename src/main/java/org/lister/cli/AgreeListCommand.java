package org.lister.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lister.agree.Agree;
import org.lister.agree.Decision;
import org.lister.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lister agree list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description =
        "Says where each practice stands with the service, or with --practice everything that was"
            + " decided about one.")
final class AgreeListCommand implements Callable<Integer> {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC);

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--practice",
      paramLabel = "CODE",
      description = "Everything decided about this practice, the oldest first.")
  private @Nullable String practice;

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    String service = configuration.service().code();
    Workplace workplace = Workplace.of(configuration, options.spark());
    Collection<Decision> decisions = shown(Agree.decisions(workplace.tables(), service));
    if (decisions.isEmpty()) {
      options.voice().say("Nothing was decided about %s here: participation.csv stands.", service);
      return 0;
    }
    TextTable table =
        new TextTable("service", "practice", "status", "from", "to", "decided", "by", "for", "why");
    decisions.forEach(decision -> add(table, service, decision));
    table.say(options.voice());
    return 0;
  }

  private Collection<Decision> shown(List<Decision> decisions) {
    return practice == null
        ? decisions.stream()
            .collect(
                Collectors.toMap(
                    Decision::practice, Function.identity(), (one, next) -> next, TreeMap::new))
            .values()
        : decisions.stream().filter(each -> each.practice().equals(practice)).toList();
  }

  private static void add(TextTable table, String service, Decision decision) {
    table.add(
        service,
        decision.practice(),
        decision.standing().status().words(),
        said(decision.standing().from()),
        said(decision.standing().to()),
        MINUTE.format(decision.decided()),
        decision.actor(),
        decision.organisation(),
        decision.why().replaceAll("\\s+", " "));
  }

  private static String said(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
