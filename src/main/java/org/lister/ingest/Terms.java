package org.lister.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lister.domain.Contract;
import org.lister.domain.Contract.ValueRange;
import org.lister.domain.Supplier;
import org.lister.ingest.IngestRequest.Objections;
import org.lister.store.Checksum;

/** Everything that decides, beside the rows themselves, what becomes of a supplier's rows. */
record Terms(Supplier supplier, Contract contract, LocalDate periodEnd, Objections objections)
    implements Serializable {

  /** By the name of the supplier. */
  static Map<String, Terms> of(IngestRequest request) {
    return request.suppliers().stream()
        .collect(
            Collectors.toMap(
                Supplier::name,
                supplier ->
                    new Terms(
                        supplier, request.contract(), request.periodEnd(), request.objections())));
  }

  /** The checksum of each supplier's terms. */
  static Map<String, String> checksums(IngestRequest request) {
    return of(request).values().stream()
        .collect(Collectors.toMap(terms -> terms.supplier().name(), Terms::checksum));
  }

  /** Extracts judged under terms of one checksum were judged alike. */
  String checksum() {
    return Checksum.of(String.join("\n", ofSupplier(), ofContract(), "" + objections));
  }

  /** Sets and maps of Java print in another order every day. */
  private String ofSupplier() {
    return "%s %s %s %s %s %s"
        .formatted(
            supplier.text(),
            supplier.nullText(),
            supplier.dateFormats(),
            new TreeMap<>(supplier.sexes()),
            new TreeMap<>(supplier.patients().columns()),
            new TreeMap<>(supplier.events().columns()));
  }

  private String ofContract() {
    return "%s %s %s %s"
        .formatted(
            contract.nhsNumbers(),
            contract.earliestEvent(),
            contract.valueRanges().stream().map(Terms::ofRange).toList(),
            new TreeSet<>(contract.knownCodes()));
  }

  private static String ofRange(ValueRange range) {
    return "%s %s %s %s"
        .formatted(new TreeSet<>(range.codes()), range.place(), range.lowest(), range.highest());
  }
}
