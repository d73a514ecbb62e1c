package org.lister.synthesise;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Who is who in a made-up England: practices with their areas, GPs, and who takes part. */
record ReferenceFiles(England england, OutFiles out) {

  private static final String USUAL_SERVICE = "IGPLD";

  void write() throws IOException {
    writePractices();
    writeGps();
    writeParticipation();
  }

  private void writePractices() throws IOException {
    List<String> columns =
        List.of(
            "practice",
            "practice_name",
            "pcn",
            "pcn_name",
            "sub_icb",
            "sub_icb_name",
            "icb",
            "icb_name",
            "region",
            "region_name",
            "supplier");
    Organisations organisations = new Organisations(england.practices());
    try (RowFile file = out.reference("practices", columns)) {
      for (int index = 0; index < england.practices(); index++) {
        file.write(row(index, organisations.areas(index)));
      }
    }
  }

  private List<String> row(int index, Organisations.Areas areas) {
    return List.of(
        Organisations.practice(index),
        "Made-up Surgery " + (index + 1),
        "XP%04d".formatted(areas.pcn() + 1),
        "Made-up Network " + (areas.pcn() + 1),
        "XS%03d".formatted(areas.subIcb() + 1),
        "Made-up Sub-ICB Location " + (areas.subIcb() + 1),
        "XI%02d".formatted(areas.icb() + 1),
        "Made-up Integrated Care Board " + (areas.icb() + 1),
        "XR%d".formatted(areas.region() + 1),
        "Made-up Region " + (areas.region() + 1),
        england.suppliers().get(index % england.suppliers().size()).name());
  }

  private void writeGps() throws IOException {
    try (RowFile file = out.reference("gps", List.of("gp", "practice", "gp_name"))) {
      for (int index = 0; index < england.practices(); index++) {
        Practice practice = england.practice(index);
        for (int gp = 0; gp < practice.gps(); gp++) {
          file.write(List.of(practice.gp(gp), practice.code(), "Dr Made-up " + practice.gp(gp)));
        }
      }
    }
  }

  private void writeParticipation() throws IOException {
    List<String> columns = List.of("service", "practice", "status", "from", "to");
    String from = england.period().serviceStart().toString();
    Demand demand = england.demand();
    String service = demand == null ? USUAL_SERVICE : demand.code();
    try (RowFile file = out.reference("participation", columns)) {
      for (int index = 0; index < england.practices(); index++) {
        file.write(Arrays.asList(service, Organisations.practice(index), "Approved", from, null));
      }
    }
  }
}
