package org.lister.synthesise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lister.conf.Problems;
import org.lister.conf.SupplierReader;
import org.lister.domain.Codelist;
import org.lister.domain.SnomedCode;
import org.lister.domain.Supplier;

/** Requests for small Englands, with the real profiles and made-up codelists. */
final class Englands {

  static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);

  private static final long SYSTOLIC = 271649006L;
  private static final long DIASTOLIC = 271650006L;

  private Englands() {}

  static SynthesiseRequest request(Path out, SynthesiseRequest.Form form) {
    return request(12, 800, out, form);
  }

  static SynthesiseRequest request(
      int practices, int patients, Path out, SynthesiseRequest.Form form) {
    return new SynthesiseRequest(
        practices,
        patients,
        2026,
        PERIOD_END,
        out.toUri().toString(),
        form,
        suppliers(),
        codelists(),
        DefectRates.usual());
  }

  static England england() {
    return England.of(request(Path.of("nowhere"), SynthesiseRequest.Form.TEXT));
  }

  static List<Supplier> suppliers() {
    try (Stream<Path> files = Files.list(Path.of("conf/suppliers"))) {
      Problems problems = new Problems();
      List<Supplier> suppliers =
          files
              .sorted()
              .map(file -> SupplierReader.read(file.toString(), text(file), problems))
              .toList();
      problems.stopIfAny();
      return suppliers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Three codes a cluster, and one that each shares with the next: no record may use that. */
  static Map<String, Codelist> codelists() {
    Map<String, Codelist> codelists = new HashMap<>();
    Cluster[] clusters = Cluster.values();
    for (int index = 0; index < clusters.length; index++) {
      Map<Long, String> terms = new HashMap<>(Map.of(shared(index), "s"));
      terms.put(shared((index + 1) % clusters.length), "s");
      for (int choice = 0; choice < 3; choice++) {
        terms.put(code(index * 10L + choice), clusters[index] + " " + choice);
      }
      put(clusters[index].name(), terms, codelists);
    }
    put(Cluster.SYSBP_COD.name(), Map.of(SYSTOLIC, "Systolic"), codelists);
    put(Cluster.DIABP_COD.name(), Map.of(DIASTOLIC, "Diastolic"), codelists);
    put("BP_COD", Map.of(75367002L, "Blood pressure", SYSTOLIC, "S", DIASTOLIC, "D"), codelists);
    put("CHOL2_COD", Map.of(code(5_000), "cholesterol"), codelists);
    put("CRE_COD", Map.of(code(5_001), "creatinine"), codelists);
    return codelists;
  }

  private static void put(String name, Map<Long, String> terms, Map<String, Codelist> codelists) {
    codelists.put(name, new Codelist(name, terms, "made up for tests", true));
  }

  private static long shared(int index) {
    return code(9_000L + index);
  }

  private static long code(long number) {
    long stem = 10_000_000L + number;
    return stem * 10 + SnomedCode.checkDigit(stem);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
