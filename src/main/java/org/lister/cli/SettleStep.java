package org.lister.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.lister.agree.Hierarchy;
import org.lister.agree.ParticipationRegister;
import org.lister.agree.ParticipationRegister.Known;
import org.lister.conf.Configuration;
import org.lister.domain.Participation;
import org.lister.domain.quality.PaymentParameters;
import org.lister.settle.Pending;
import org.lister.settle.Settle;
import org.lister.settle.SettleRequest;
import org.lister.settle.SettleResult;
import org.lister.store.Checksum;
import org.lister.store.TableVersion;

/** Works out points and pounds. */
final class SettleStep implements Step {

  static final String TAKING_PART = "practices that take part";

  private final PaymentParameters parameters;
  private final SettleRequest.Files files;
  private final SettleRequest.Faults faults;
  private final List<SettleResult> results = new ArrayList<>();

  SettleStep(PaymentParameters parameters, SettleRequest.Files files, SettleRequest.Faults faults) {
    this.parameters = parameters;
    this.files = files;
    this.faults = faults;
  }

  /** Whether the figures of this service and period are to be worked out anew. */
  static Pending pending(Workplace workplace, PaymentParameters parameters) {
    Configuration configuration = workplace.configuration();
    return new Pending(
        workplace.tables(),
        configuration.service(),
        configuration.settings().periodEnd(),
        configuration.rules(),
        parameters.checksum(),
        takingPart(workplace, register(workplace)),
        configuration.checksum(),
        Software.version());
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

  /** What is settled, as a checksum. */
  static TableVersion settled(Workplace workplace) {
    Configuration configuration = workplace.configuration();
    return TableVersion.ofFile(
        Settle.OF,
        Checksum.of(configuration.service().code() + " " + configuration.settings().periodEnd()));
  }

  @Override
  public String name() {
    return Settle.STAGE;
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
        .filter(Objects::nonNull)
        .forEach(file -> plan.add("read " + file));
    plan.add(
        "work out points and payments of every practice, those that are financially approved left as they are");
    plan.add(
        "write achievements, settlements, prevalences, differences and refusals; add to transitions");
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
    read.add(settled(workplace));
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
