package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.domain.Stopped;
import org.lister.domain.Tolerance;
import org.lister.domain.Tolerances;

class TolerancesReaderTest {

  private static final Set<String> INDICATORS = Set.of("GP01", "GP04");

  private final Problems problems = new Problems();

  @Test
  void as_shipped_they_are_the_standard_ones() {
    assertThat(TolerancesReader.read(Path.of("conf"), INDICATORS)).isEqualTo(Tolerances.standard());
  }

  @Test
  void an_indicator_has_its_own_and_for_the_rest_the_usual_ones() {
    Tolerances tolerances =
        read(
            """
            practice: { percent: 3.5, patients: 4 }
            indicators:
              GP01: { england: { percent: 5 } }
            """);
    assertThat(problems.all()).isEmpty();
    assertThat(tolerances.of("GP01").england()).isEqualTo(new Tolerance(500, 0));
    assertThat(tolerances.of("GP01").practice()).isEqualTo(new Tolerance(350, 4));
    assertThat(tolerances.of("GP04").england()).isEqualTo(new Tolerance(100, 0));
  }

  @Test
  void every_mistake_is_a_problem_with_its_line() {
    read(
        """
        england: { percent: 200 }
        practice: { per_cent: 2, patients: -1 }
        indicators:
          GP99: { england: { percent: 1.234 } }
          GP04: { england: { percent: a few } }
        """);
    assertThat(problems.all())
        .extracting(problem -> problem.line() + " " + problem.sentence())
        .anyMatch(each -> each.startsWith("1 Cannot tolerate 200"))
        .anyMatch(each -> each.startsWith("2 Cannot use the key 'per_cent'"))
        .anyMatch(each -> each.startsWith("2 Cannot tolerate -1 patients"))
        .anyMatch(each -> each.startsWith("4 Cannot set a tolerance for GP99"))
        .anyMatch(each -> each.startsWith("4 Cannot tolerate 1.234"))
        .anyMatch(each -> each.startsWith("5 Cannot use 'a few' here"))
        .hasSize(6);
  }

  @Test
  void without_the_file_or_with_another_encoding_it_stops(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> TolerancesReader.read(folder, INDICATORS))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("reconcile.yaml");
    Files.write(folder.resolve("reconcile.yaml"), new byte[] {'#', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> TolerancesReader.read(folder, INDICATORS))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("UTF-8");
  }

  private Tolerances read(String text) {
    return TolerancesReader.read(Setting.read("reconcile.yaml", text, problems), INDICATORS);
  }
}
