package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lister.domain.Codelist;
import org.lister.domain.rules.Clusters;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;

/** The rules and codelists that ship with Lister hold what they promise. */
class ShippedRulesetTest {

  private static final Path RULESET = Path.of("conf/rulesets/individual-gp-level-data.yaml");

  private final Problems problems = new Problems();
  private final Map<String, Codelist> codelists =
      new CodelistReader(problems).folder(Path.of("conf/codelists"));

  @Test
  void every_codelist_is_read_without_a_problem_and_names_its_source() {
    assertThat(problems.all()).isEmpty();
    assertThat(codelists.values()).noneMatch(list -> list.source().equals("not stated"));
    assertThat(codelists.values().stream().filter(Codelist::proposed).map(Codelist::name))
        .contains("CSTEST_COD", "LDHC_COD")
        .doesNotContain("DM_COD");
  }

  @Test
  void the_twelve_metrics_are_read_without_a_problem() throws IOException {
    Ruleset ruleset = ruleset();

    assertThat(problems.all()).isEmpty();
    assertThat(ruleset.status()).isEqualTo(Ruleset.Status.PROPOSED);
    assertThat(ruleset.indicators())
        .extracting(Indicator::code)
        .containsExactly(
            "GP01", "GP02", "GP03", "GP04", "GP05", "GP06", "GP07", "GP08", "GP09", "GP10", "GP11",
            "GP12");
  }

  @Test
  void diabetes_counts_its_adjustments_in_the_order_of_the_rules() throws IOException {
    assertThat(ruleset().indicators().get(3).rejections())
        .extracting(Rule.Rejection::name)
        .containsExactly("MDSEVFRAIL", "DMPCAPU", "DMPCADEC", "DMMAX", "DMINVITE", "REG", "DIAG");
  }

  private Ruleset ruleset() throws IOException {
    Clusters clusters = new Clusters(codelists.keySet(), Set.of("ACSADM"));
    return new RulesetReader(clusters, problems)
        .read(RULESET.toString(), Files.readString(RULESET));
  }
}
