package org.lister.publish;

import java.util.ArrayList;
import java.util.List;

/** A row a file that arrived, with what its extract came to. */
final class ReceiptSheet {

  private static final List<String> HEADER =
      List.of(
          "period_end",
          "supplier",
          "status",
          "reasons",
          "patients_received",
          "patients_accepted",
          "events_received",
          "events_accepted",
          "file",
          "bytes",
          "sha256");

  private ReceiptSheet() {}

  static Sheet of(Pack pack) {
    return new Sheet(
        "receipt.csv",
        HEADER,
        pack.receipts().stream().flatMap(each -> rows(each).stream()).toList());
  }

  private static List<List<String>> rows(Receipt receipt) {
    if (receipt.files().isEmpty()) {
      return List.of(row(receipt, List.of("", "", "")));
    }
    return receipt.files().stream()
        .map(file -> row(receipt, List.of(file.name(), "" + file.bytes(), file.sha256())))
        .toList();
  }

  private static List<String> row(Receipt receipt, List<String> file) {
    List<String> row =
        new ArrayList<>(
            List.of(
                receipt.periodEnd(),
                receipt.supplier(),
                receipt.status(),
                String.join("; ", receipt.reasons()),
                Long.toString(receipt.patientsReceived()),
                Long.toString(receipt.patientsAccepted()),
                Long.toString(receipt.eventsReceived()),
                Long.toString(receipt.eventsAccepted())));
    row.addAll(file);
    return row;
  }
}
