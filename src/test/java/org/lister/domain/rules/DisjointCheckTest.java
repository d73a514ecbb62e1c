package org.lister.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lister.domain.Codelist;
import org.lister.domain.rules.DisjointCheck.Pair;

class DisjointCheckTest {

  private final DisjointCheck check =
      new DisjointCheck(
          Map.of(
              "DM_COD", list("DM_COD", 44054006, 46635009, 5370000),
              "DMRES_COD", list("DMRES_COD", 315051004),
              "AST_COD", list("AST_COD", 46635009, 5370000, 195967001)));

  @Test
  void lists_without_a_common_code_are_well() {
    assertThat(check.problems(List.of(new Pair("DM_COD", "DMRES_COD")))).isEmpty();
  }

  @Test
  void codes_that_two_lists_share_are_named_with_what_to_do() {
    assertThat(check.problems(List.of(new Pair("DM_COD", "AST_COD"))))
        .containsExactly(
            "Cannot tell DM_COD from AST_COD: both hold 5370000 (term 5370000), 46635009 (term 46635009). Take each code out of one of the lists, or the pair out of 'disjoint'.");
  }

  @Test
  void of_many_shared_codes_five_are_named_and_the_rest_counted() {
    long[] codes = {1, 2, 3, 4, 5, 6, 7};
    DisjointCheck many =
        new DisjointCheck(Map.of("A_COD", list("A_COD", codes), "B_COD", list("B_COD", codes)));
    assertThat(many.problems(new Pair("A_COD", "B_COD")))
        .singleElement()
        .asString()
        .contains("5 (term 5) and 2 more.");
  }

  @Test
  void a_name_that_is_no_list_and_a_pair_of_one_list_are_told() {
    assertThat(
            check.problems(List.of(new Pair("DM_COD", "DMRS_COD"), new Pair("AST_COD", "AST_COD"))))
        .containsExactly(
            "Cannot find the cluster DMRS_COD: it is not defined. Did you mean DMRES_COD?",
            "Cannot keep AST_COD apart from itself: the pair names it twice. Name two clusters.");
  }

  private static Codelist list(String name, long... codes) {
    Map<Long, String> terms = new TreeMap<>();
    for (long code : codes) {
      terms.put(code, "term " + code);
    }
    return new Codelist(name, terms, "made up", true);
  }
}
