package org.lister.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.lister.agree.Hierarchy;
import org.lister.agree.ParticipationRegister;
import org.lister.agree.ParticipationRegister.Known;
import org.lister.conf.Configuration;
import org.lister.domain.Participation;
import org.lister.domain.quality.PaymentParameters;
import org.lister.settle.Settle;
import org.lister.settle.SettleRequest;
import org.lister.settle.SettleResult;
import org.lister.store.Checksum;
import org.lister.store.LastRun;
import org.lister.store.TableName;
import org.lister.store.TableVersion;

/** Works out points and pounds. */
final class SettleStep implements Step {

  static final String NAME = "settle";

  private static final String PARAMETERS = "parameters";
  private static final String TAKING_PART = "practices that take part";

  private final PaymentParameters parameters;
  private final SettleRequest.Files files;
  private final SettleRequest.Faults faults;
  private final List<SettleResult> results = new ArrayList<>();

  SettleStep(PaymentParameters parameters, SettleRequest.Files files, SettleRequest.Faults faults) {
    this.parameters = parameters;
    this.files = files;
    this.faults = faults;
  }

  /**
   * Whether figures have to be worked out anew before anybody may rely on them: their counts,
   * rules, parameters or files are not those of the last finished run of this service and period,
   * or there was none.
   */
  static boolean isPending(Workplace workplace, PaymentParameters parameters) {
    Optional<LastRun> last =
        workplace
            .tables()
            .ledger()
            .last(NAME, workplace.configuration().checksum(), Software.version());
    return last.isEmpty()
        || last.get().read().stream().anyMatch(read -> isOther(read, workplace, parameters));
  }

  private static boolean isOther(
      TableVersion read, Workplace workplace, PaymentParameters parameters) {
    if (read.name().equals(TableVersion.of(TableName.COUNTS, 0).name())) {
      return hasOtherCounts(read, workplace);
    }
    // Decisions about other services lie in the same book; what this one's come to is read besides.
    if (read.name().equals(TableName.PARTICIPATION.folder())) {
      return false;
    }
    if (read.version() >= 0 || read.checksum().isEmpty()) {
      return !read.equals(workplace.tables().version(TableName.ENTRIES));
    }
    return switch (read.name()) {
      case PARAMETERS -> !read.checksum().equals(parameters.checksum());
      case TAKING_PART -> !read.equals(takingPart(workplace, register(workplace)));
      case "rules" -> !read.checksum().equals(workplace.configuration().rules());
      default -> isOtherFile(read, workplace);
    };
  }

  /** Another service's counts lie in the same table and are nobody's business here. */
  private static boolean hasOtherCounts(TableVersion read, Workplace workplace) {
    Configuration configuration = workplace.configuration();
    return !workplace
        .tables()
        .shelvesChanged(
            TableName.COUNTS,
            read,
            Map.of(
                "service", Set.of(configuration.service().code()),
                "period_end", Set.of(configuration.settings().periodEnd().toString()),
                "level", Set.of("practice")))
        .isEmpty();
  }

  private static Known register(Workplace workplace) {
    Configuration configuration = workplace.configuration();
    return ParticipationRegister.readIfThere(
        workplace.tables(), configuration.settings().reference(), configuration.service().code());
  }

  /** Who takes part on the last day of the period, as a checksum. */
  private static TableVersion takingPart(Workplace workplace, Known register) {
    Configuration configuration = workplace.configuration();
    Participation participation = register.participation();
    String practices =
        participation.isSilentUntil(configuration.service().terms().period().to())
            ? "whoever has counts"
            : String.join(" ", participation.on(configuration.settings().periodEnd()));
    return TableVersion.ofFile(TAKING_PART, Checksum.of(practices));
  }

  /** A file that has gone says nothing new. */
  private static boolean isOtherFile(TableVersion read, Workplace workplace) {
    Path path = new Path(read.name());
    try (Checksum bytes = new Checksum(path.getFileSystem(workplace.hadoop()).open(path))) {
      return !bytes.ofTheRest().equals(read.checksum());
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Always worked out: who asks wants to see the answer, and it takes seconds. */
  @Override
  public List<TableVersion> inputs(Workplace workplace) {
    return List.of();
  }

  @Override
  public List<String> plan(Workplace workplace) {
    Configuration configuration = workplace.configuration();
    List<String> plan = new ArrayList<>();
    plan.add(
        "read counts and entries of %s for the period to %s as the ledger last committed them"
            .formatted(configuration.service().name(), configuration.settings().periodEnd()));
    plan.add("settle those that take part in it on that day");
    Stream.of(files.lists(), files.organisations(), files.lastYear())
        .filter(java.util.Objects::nonNull)
        .forEach(file -> plan.add("read " + file));
    plan.add(
        "work out points and payments of every practice, those that are financially approved left as they are");
    plan.add("write achievements, settlements, prevalences and differences; add to transitions");
    return plan;
  }

  @Override
  public Done run(Workplace workplace, String run) {
    Known register = register(workplace);
    SettleResult result = Settle.run(workplace.tables(), request(workplace, register));
    results.add(result);
    List<TableVersion> read = new ArrayList<>(result.read());
    read.add(register.book());
    read.add(takingPart(workplace, register));
    return new Done(result.practices(), read, result.written(), List.of(said(result)));
  }

  private static String said(SettleResult result) {
    return String.format(
        Locale.UK,
        "%,d practices, %,.2f points, £%,.2f; %,d practices with other figures than before, %,d frozen",
        result.practices(),
        result.points(),
        result.payment(),
        result.changed(),
        result.frozen());
  }

  /** What it came to, once it has been run. */
  SettleResult result() {
    return results.get(0);
  }

  private SettleRequest request(Workplace workplace, Known register) {
    Configuration configuration = workplace.configuration();
    return new SettleRequest(
        configuration.service(),
        configuration.settings().periodEnd(),
        parameters,
        configuration.rules(),
        Hierarchy.read(workplace.spark(), configuration.settings().reference()),
        register.participation(),
        configuration.disclosure().minimumPractices(),
        files,
        faults,
        Instant.now());
  }
}
