package org.lister.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lister.domain.Contract;
import org.lister.domain.Gates;
import org.lister.domain.Participation;
import org.lister.domain.Supplier;

/**
 * What to take in, from where, and what to hold it to.
 *
 * @param landing URI of the folder with one folder a supplier
 * @param suppliers profiles of the suppliers
 * @param periodEnd only the extracts of this period are taken in
 * @param look which files are read for their checksums
 * @param run identifier of the run, written on each receipt
 */
public record IngestRequest(
    String landing,
    List<Supplier> suppliers,
    Contract contract,
    LocalDate periodEnd,
    Participation participation,
    Objections objections,
    Gates gates,
    Look look,
    String run) {

  /** What happens to events dated after a patient's Type 1 objection. */
  public enum Objections {
    /** They are dropped, counted and kept nowhere. */
    UPHELD,
    /** They are kept, because a direction says that the objection does not apply. */
    NOT_UPHELD
  }

  public IngestRequest {
    suppliers = List.copyOf(suppliers);
  }

  Map<String, Supplier> suppliersByName() {
    return suppliers.stream().collect(Collectors.toMap(Supplier::name, each -> each));
  }
}
