package org.lister.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lister.agree.Hierarchy;
import org.lister.conf.Configuration;
import org.lister.publish.Publish;
import org.lister.publish.PublishRequest;
import org.lister.publish.PublishResult;
import org.lister.store.TableVersion;

/** Hands each practice its pack. */
final class PublishStep implements Step {

  private final PublishRequest.Split split;
  private final PublishRequest.Comparators comparators;

  PublishStep(PublishRequest.Split split, PublishRequest.Comparators comparators) {
    this.split = split;
    this.comparators = comparators;
  }

  @Override
  public String name() {
    return "publish";
  }

  /** The stage compares every pack with what it would be made from. */
  @Override
  public List<TableVersion> inputs(Workplace workplace) {
    return List.of();
  }

  @Override
  public List<String> plan(Workplace workplace) {
    return List.of(
        "read counts, receipts, data quality and the linkage report",
        Publish.plan(workplace.tables(), request(workplace)),
        "write a folder a practice to " + workplace.configuration().settings().published());
  }

  @Override
  public Done run(Workplace workplace, String run) {
    PublishResult result = Publish.run(workplace.tables(), request(workplace));
    return new Done(
        result.practices(),
        result.read(),
        written(result, workplace),
        List.of(packs(result), ReleaseSaid.of(result)));
  }

  /**
   * The comparators when a release was made, and the folder when anything in it changed: by this
   * run, or by one that died before the ledger heard of it.
   */
  private List<TableVersion> written(PublishResult result, Workplace workplace) {
    List<TableVersion> written = new ArrayList<>();
    if (result.comparators() != null) {
      written.addAll(result.comparators().written());
    }
    TableVersion folder =
        TableVersion.ofFile(workplace.configuration().settings().published(), result.checksum());
    if (result.written() + result.withdrawn() > 0
        || !workplace.tables().ledger().hasLastWritten(name(), folder)) {
      written.add(folder);
    }
    return written;
  }

  private static String packs(PublishResult result) {
    return String.format(
        Locale.UK,
        "%,d practices: %,d packs written, %,d unchanged, %,d withdrawn; %,d files",
        result.practices(),
        result.written(),
        result.unchanged(),
        result.withdrawn(),
        result.files());
  }

  private PublishRequest request(Workplace workplace) {
    Configuration configuration = workplace.configuration();
    return new PublishRequest(
        configuration.settings().published(),
        configuration.service(),
        configuration.settings().periodEnd(),
        configuration.rulesets(),
        Hierarchy.read(workplace.spark(), configuration.settings().reference()),
        configuration.disclosure(),
        split,
        comparators,
        configuration.meanings(),
        configuration.codelistReleases().toString(),
        configuration.checksum(),
        Software.version());
  }
}
