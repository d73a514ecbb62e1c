package org.lister.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.lister.domain.rules.Ruleset;
import org.lister.store.TableVersion;

/**
 * Where a pack comes from.
 *
 * @param codelists how many codelists come from which release, in words
 * @param comparators which release of comparators stands beside the figures, empty where none does
 * @param configuration checksum of the configuration
 * @param software version of Lister
 */
record Provenance(
    String service,
    String serviceName,
    String periodEnd,
    List<Table> tables,
    List<Rules> rulesets,
    String codelists,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String comparators,
    String configuration,
    String software)
    implements Serializable {

  /** A table at the version that was read. */
  record Table(String name, long version) implements Serializable {}

  /** A ruleset and how far it can be trusted. */
  record Rules(String name, String version, String status) implements Serializable {}

  static Provenance of(PublishRequest request, Release release, List<TableVersion> read) {
    return new Provenance(
        request.service().code(),
        request.service().name(),
        request.periodEnd().toString(),
        tables(read),
        rules(request.rulesets()),
        request.codelists(),
        release.inWords(),
        request.configuration(),
        request.software());
  }

  static Provenance of(StatementsRequest request, List<TableVersion> read) {
    return new Provenance(
        request.service().code(),
        request.service().name(),
        request.periodEnd().toString(),
        tables(read),
        rules(request.rulesets()),
        request.codelists(),
        "",
        request.configuration(),
        request.software());
  }

  static Provenance of(ReferencesRequest request, List<TableVersion> read) {
    return new Provenance(
        request.service().code(),
        request.service().name(),
        request.periodEnd().toString(),
        tables(read),
        rules(request.rulesets()),
        request.codelists(),
        "",
        request.configuration(),
        request.software());
  }

  private static List<Table> tables(List<TableVersion> read) {
    return read.stream().map(each -> new Table(each.name(), each.version())).toList();
  }

  private static List<Rules> rules(List<Ruleset> rulesets) {
    return rulesets.stream()
        .map(each -> new Rules(each.name(), each.version(), inWords(each.status())))
        .toList();
  }

  /**
   * All that shapes a pack beside its own rows. Table versions are left out: they change whenever
   * any practice sends again, and a pack whose rows are the same need not be written for that; its
   * manifest keeps the versions it was first made from.
   */
  String fingerprint() {
    return String.join(
        "\n",
        service,
        serviceName,
        periodEnd,
        rulesets.toString(),
        codelists,
        configuration,
        software);
  }

  private static String inWords(Enum<?> status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
