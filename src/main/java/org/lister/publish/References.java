package org.lister.publish;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoders;
import org.lister.domain.Stopped;
import org.lister.domain.rules.Ruleset;
import org.lister.protect.Protect;
import org.lister.protect.Released;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * Hands a practice that asks the rows of its own extract behind each of its counts, so that it can
 * check them in its clinical system: {@code references.csv} in a folder {@code practice=…}.
 */
public final class References {

  private static final List<TableName> SOURCES = List.of(TableName.OUTCOMES, TableName.PATIENTS);

  private References() {}

  /**
   * Writes a folder for each practice that asked.
   *
   * @throws Stopped.Mistake when a practice has no outcomes, or the service is a test extraction
   */
  public static PublishResult run(Tables tables, ReferencesRequest request) {
    request.service().refuseOfTest("list the rows behind the counts of");
    List<TableVersion> read = SOURCES.stream().map(tables::version).toList();
    Released released =
        Protect.references(
            tables
                .read(TableName.OUTCOMES, request.practices())
                .where(col("ruleset").isin(names(request))),
            tables.read(TableName.PATIENTS, request.practices()),
            request.rulesets());
    Destination destination = Destination.of(tables.spark(), request.destination());
    List<Delivery> deliveries =
        released
            .rows()
            .mapPartitions(
                new ReferenceWriter(destination, Provenance.of(request, read)),
                Encoders.row(Delivery.SCHEMA))
            .collectAsList()
            .stream()
            .map(Delivery::of)
            .sorted()
            .toList();
    refuseUnknown(request, deliveries);
    return PublishResult.of(deliveries, 0, read);
  }

  private static Object[] names(ReferencesRequest request) {
    return request.rulesets().stream().map(Ruleset::name).toArray();
  }

  private static void refuseUnknown(ReferencesRequest request, List<Delivery> deliveries) {
    Set<String> unknown = new TreeSet<>(request.practices());
    unknown.removeAll(deliveries.stream().map(Delivery::reader).collect(Collectors.toSet()));
    if (!unknown.isEmpty()) {
      throw new Stopped.Mistake(
          "Cannot list the rows behind the counts of %s: nobody of that practice was measured. Name practices of the last run."
              .formatted(String.join(", ", unknown)));
    }
  }
}
