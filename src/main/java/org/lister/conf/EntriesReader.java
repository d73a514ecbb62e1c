package org.lister.conf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.Unknown;
import org.lister.domain.scenario.Scenario;

/** Reads what stands in the records of the patients of scenarios. */
record EntriesReader(Sheet sheet, Clusters clusters) {

  static final List<String> COLUMNS = List.of("patient", "date", "cluster", "value1", "value2");

  /** The entries of each of these patients who has any. */
  Map<String, List<Scenario.Entry>> read(Collection<String> patients) {
    Map<String, List<Scenario.Entry>> entries = new HashMap<>();
    for (SheetRow row : sheet.rows()) {
      Optional<String> patient = row.choice("patient", patients);
      Optional<Scenario.Entry> entry = entry(row);
      if (patient.isPresent() && entry.isPresent()) {
        entries.computeIfAbsent(patient.get(), any -> new ArrayList<>()).add(entry.get());
      }
    }
    return entries;
  }

  private Optional<Scenario.Entry> entry(SheetRow row) {
    Optional<LocalDate> date = row.required("date").flatMap(any -> row.day("date"));
    Optional<String> cluster =
        row.required("cluster").filter(name -> isKnown(row, name) && mayHaveValues(row, name));
    Double first = row.number("value1").orElse(null);
    Double second = row.number("value2").orElse(null);
    return date.flatMap(day -> cluster.map(name -> new Scenario.Entry(day, name, first, second)));
  }

  private boolean isKnown(SheetRow row, String name) {
    if (!clusters.all().contains(name)) {
      row.problem(Unknown.name("cluster", name, clusters.all()));
      return false;
    }
    return true;
  }

  private boolean mayHaveValues(SheetRow row, String cluster) {
    boolean hasValues = !row.text("value1").isEmpty() || !row.text("value2").isEmpty();
    if (clusters.linked().contains(cluster) && hasValues) {
      row.problem(
          "Cannot give %s a value: it comes from hospital records, which carry none. Leave the cells empty."
              .formatted(cluster));
      return false;
    }
    return true;
  }
}
