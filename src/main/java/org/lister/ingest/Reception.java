package org.lister.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.lister.domain.PracticeCode;
import org.lister.domain.Supplier;

/**
 * Decides from names alone which extracts may be opened. Whether the practice takes part comes
 * first: where it does not there is no ground to look at anything else.
 */
final class Reception {

  private static final int LONGEST_NAME = 40;

  private final IngestRequest request;
  private final Map<String, Supplier> suppliers;

  Reception(IngestRequest request) {
    this.request = request;
    this.suppliers = request.suppliersByName();
  }

  List<Extract> extracts(Map<Landing.Folder, List<FileStatus>> found) {
    Map<String, Long> suppliersOf =
        found.keySet().stream()
            .collect(Collectors.groupingBy(Landing.Folder::practice, Collectors.counting()));
    return found.entrySet().stream()
        .map(entry -> extract(entry.getKey(), entry.getValue()))
        .map(extract -> onlyOne(extract, suppliersOf.getOrDefault(extract.practice(), 1L)))
        .toList();
  }

  private Extract extract(Landing.Folder folder, List<FileStatus> files) {
    Extract closed =
        new Extract(
            suppliers.containsKey(folder.supplier()) ? folder.supplier() : shown(folder.supplier()),
            PracticeCode.isCode(folder.practice()) ? folder.practice() : shown(folder.practice()),
            List.of(),
            List.of());
    if (files.stream().anyMatch(FileStatus::isSymlink)) {
      return closed.refusedFor(
          FileFault.FILE_LINK, "a link, pipe or device lies among the files; nothing was opened");
    }
    if (!suppliers.containsKey(folder.supplier())) {
      return closed.refusedFor(FileFault.SUPPLIER_UNKNOWN, "no profile is called like the folder");
    }
    if (!PracticeCode.isCode(folder.practice())) {
      return closed.refusedFor(FileFault.PRACTICE_MALFORMED, "the folder is no practice code");
    }
    PracticeCode practice = new PracticeCode(folder.practice());
    if (!request.participation().takesPart(practice, request.periodEnd())) {
      return closed.refusedFor(
          FileFault.PRACTICE_NOT_TAKING_PART,
          "the practice does not take part on " + request.periodEnd());
    }
    return paired(closed, files);
  }

  private Extract onlyOne(Extract extract, long suppliersOfThePractice) {
    return extract.isRefused() || suppliersOfThePractice == 1
        ? extract
        : extract.refusedFor(FileFault.FILE_TWO, "the practice has extracts of two suppliers");
  }

  private Extract paired(Extract extract, List<FileStatus> files) {
    List<Arrived> arrived = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Content content : Content.values()) {
      Supplier.File agreed = content.in(suppliers.get(extract.supplier()));
      List<FileStatus> candidates = files.stream().filter(file -> isLike(file, agreed)).toList();
      candidates.stream()
          .flatMap(file -> arrived(extract, content, agreed, file))
          .forEach(arrived::add);
      finding(agreed, candidates).ifPresent(findings::add);
    }
    return new Extract(extract.supplier(), extract.practice(), arrived, findings);
  }

  private static Optional<Finding> finding(Supplier.File agreed, List<FileStatus> candidates) {
    if (candidates.size() > 1) {
      return Optional.of(
          new Finding(FileFault.FILE_TWO, "more than one file is called " + agreed.stem()));
    }
    return candidates.stream().anyMatch(file -> form(file, agreed).findAny().isPresent())
        ? Optional.empty()
        : Optional.of(new Finding(FileFault.FILE_MISSING, agreed.name() + " did not come"));
  }

  private static Stream<Arrived> arrived(
      Extract extract, Content content, Supplier.File agreed, FileStatus file) {
    return form(file, agreed)
        .map(
            form ->
                new Arrived(
                    extract.supplier(), extract.practice(), content, form, FileStamp.of(file)));
  }

  private static Stream<Arrived.Form> form(FileStatus file, Supplier.File agreed) {
    String name = file.getPath().getName();
    return Arrays.stream(Arrived.Form.values())
        .filter(
            form -> name.equals(form == Arrived.Form.TEXT ? agreed.name() : agreed.parquetName()));
  }

  /** patients.csv.gz, patients-2.csv.gz and patients.parquet are alike; patientsheet.csv is not. */
  private static boolean isLike(FileStatus file, Supplier.File agreed) {
    String name = file.getPath().getName();
    String stem = agreed.stem();
    return name.startsWith(stem)
        && (name.length() == stem.length() || !Character.isLetter(name.charAt(stem.length())));
  }

  /**
   * A folder that is no practice code can be called anything: a patient's number, or signs that a
   * terminal obeys.
   */
  private static String shown(String folder) {
    String plain = folder.replaceAll("[^A-Za-z0-9 ._-]", "?").replaceAll("[0-9]", "#");
    return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
  }
}
