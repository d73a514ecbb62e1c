package org.lister.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodelistReleasesTest {

  @Test
  void lists_are_counted_by_release_or_by_what_else_stands_behind_them() {
    List<Codelist> lists =
        List.of(
            list("A_COD", "PCD, reference set 1", false, "PCD reference sets 20251001"),
            list("B_COD", "PCD, reference set 2", false, "PCD reference sets 20251001"),
            list("C_COD", "ours", true, null),
            list("D_COD", "ours", true, "local codelists 3"),
            list("E_COD", "NHS reference sets (NHS England), licence", false, null));

    assertThat(CodelistReleases.of(lists))
        .hasToString(
            "PCD reference sets 20251001: 2 lists; NHS reference sets: 1 list; local codelists 3, proposed: 1 list; proposed: 1 list");
  }

  private static Codelist list(
      String name, String source, boolean proposed, @Nullable String release) {
    return new Codelist(
        name,
        Map.of(44054006L, "term"),
        source,
        proposed,
        release,
        release == null ? null : LocalDate.of(2025, 10, 1));
  }
}
