package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lister.domain.Codelist;
import org.lister.domain.Contract;
import org.lister.domain.Problem;

class ContractReaderTest {

  private static final Map<String, Codelist> CODELISTS =
      Map.of(
          "IFCCHBAM_COD",
          new Codelist("IFCCHBAM_COD", Map.of(999791000000106L, "HbA1c"), "test", false),
          "BP_COD",
          new Codelist("BP_COD", Map.of(75367002L, "Blood pressure"), "test", false));

  @Test
  void the_shipped_contract_can_be_read() throws IOException {
    Problems problems = new Problems();
    Path file = Path.of("conf/contract.yaml");
    Contract contract =
        ContractReader.read(file.toString(), Files.readString(file), CODELISTS, problems);
    assertThat(problems.all()).isEmpty();
    assertThat(contract.earliestEvent()).isEqualTo(LocalDate.of(1900, 1, 1));
    assertThat(contract.nhsNumbers().accept(9_990_000_018L)).isTrue();
    assertThat(contract.nhsNumbers().accept(4_010_232_137L)).isFalse();
    assertThat(contract.knownCodes()).contains(75367002L);
    assertThat(contract.valueRanges())
        .extracting(Contract.ValueRange::highest)
        .containsExactly(300.0, 350.0, 250.0, 350.0, 250.0);
  }

  @Test
  void every_problem_is_found_at_once_with_its_line() {
    Problems problems = new Problems();
    ContractReader.read(
        "contract.yaml",
        """
        nhs_numbers: [900]
        earliest_event: yesterday
        value_ranges:
          - { name: height, codelist: HEIGHT_COD, value: value3, from: 9, to: 1 }
          - { name: weight, codes: [44054007], value: value1, from: 1, to: 9 }
        """,
        CODELISTS,
        problems);
    assertThat(problems.all()).extracting(Problem::line).contains(1, 2, 4, 5);
    assertThat(problems.all())
        .extracting(Problem::sentence)
        .contains(
            "Cannot find the codelist 'HEIGHT_COD': it is not in conf.",
            "Cannot use '44054007' here: it is not a SNOMED CT identifier.");
  }
}
