package org.lister.ingest;

import java.util.List;

/** What one practice sent for one period, before anything of it is opened. */
record Extract(String supplier, String practice, List<Arrived> files, List<Finding> findings) {

  Extract {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  Extract refusedFor(FileFault fault, String sentence) {
    return new Extract(supplier, practice, files, List.of(new Finding(fault, sentence)));
  }

  List<FileStamp> stamps() {
    return files.stream().map(Arrived::stamp).toList();
  }

  boolean isRefused() {
    return findings.stream().anyMatch(finding -> finding.fault().refuses());
  }
}
