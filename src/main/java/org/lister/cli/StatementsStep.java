package org.lister.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lister.conf.Configuration;
import org.lister.publish.PublishResult;
import org.lister.publish.Statements;
import org.lister.publish.StatementsRequest;
import org.lister.publish.StatementsResult;
import org.lister.store.TableVersion;

/** Hands each practice its statement and each commissioner its summary. */
final class StatementsStep implements Step {

  private final Set<String> practices;

  /**
   * @param practices codes of those whose statements to make; none for all
   */
  StatementsStep(Set<String> practices) {
    this.practices = Set.copyOf(practices);
  }

  @Override
  public String name() {
    return "statements";
  }

  /** The stage compares every statement with what it would be made from. */
  @Override
  public List<TableVersion> inputs(Workplace workplace) {
    return List.of();
  }

  @Override
  public List<String> plan(Workplace workplace) {
    Configuration configuration = workplace.configuration();
    configuration.service().refuseOfTest("make statements of");
    String folder = configuration.settings().statements();
    return List.of(
        "read settlements, achievements, prevalences, differences and transitions of %s to %s"
            .formatted(configuration.service().code(), configuration.settings().periodEnd()),
        practices.isEmpty()
            ? "write a folder a practice and a commissioner, and the national file of points, to "
                + folder
            : "write the folders of %s to %s".formatted(String.join(", ", practices), folder));
  }

  @Override
  public Done run(Workplace workplace, String run) {
    StatementsResult result = Statements.run(workplace.tables(), request(workplace));
    String folder = workplace.configuration().settings().statements();
    List<String> sentences = new ArrayList<>();
    sentences.add(said("practices", "statements", result.statements()));
    if (result.summaries() != null) {
      sentences.add(said("commissioners", "summaries", result.summaries().commissioners()));
      sentences.add(said(result.summaries().points()));
    }
    return new Done(
        result.statements().practices(),
        result.read(),
        written(result, TableVersion.ofFile(folder, result.checksum()), workplace),
        sentences);
  }

  /** The folder when anything in it changed: by this run, or by one that died just before. */
  private List<TableVersion> written(
      StatementsResult result, TableVersion folder, Workplace workplace) {
    boolean isNews =
        result.hasWritten()
            || (practices.isEmpty() && !workplace.tables().ledger().hasLastWritten(name(), folder));
    return isNews ? List.of(folder) : List.of();
  }

  private static String said(String readers, String folders, PublishResult result) {
    return String.format(
        Locale.UK,
        "%,d %s: %,d %s written, %,d unchanged, %,d withdrawn",
        result.practices(),
        readers,
        result.written(),
        folders,
        result.unchanged(),
        result.withdrawn());
  }

  private static String said(StatementsResult.Points points) {
    return points.isWritten()
        ? String.format(
            Locale.UK,
            "national file of points: %,d bytes in %,d parts",
            points.bytes(),
            points.files())
        : "national file of points: unchanged";
  }

  private StatementsRequest request(Workplace workplace) {
    Configuration configuration = workplace.configuration();
    return new StatementsRequest(
        configuration.settings().statements(),
        practices,
        configuration.service(),
        configuration.settings().periodEnd(),
        configuration.rulesets(),
        configuration.codelistReleases().toString(),
        configuration.checksum(),
        Software.version());
  }
}
