package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lister.domain.AcsCondition;
import org.lister.domain.Problem;

class AcsConditionReaderTest {

  private static final String HEADER =
      "group,condition,diagnosis_position,icd10_pattern,excluded_where,excluded_pattern,"
          + "required_where,required_pattern\n";

  @Test
  void the_shipped_list_has_nineteen_conditions() throws IOException {
    Problems problems = new Problems();
    var conditions =
        AcsConditionReader.read(
            "acs-conditions.csv", Files.readString(Path.of("conf/acs-conditions.csv")), problems);
    assertThat(problems.all()).isEmpty();
    assertThat(conditions.stream().map(AcsCondition::name).distinct()).hasSize(19);
  }

  @Test
  void a_pattern_that_is_none_and_a_word_that_is_unknown_are_problems_with_their_line() {
    Problems problems = new Problems();
    AcsConditionReader.read(
        "acs.csv",
        "# source\n" + HEADER + "acute,A,first,^(L0,,,,\nacute,B,any,L0,,,,\n",
        problems);
    assertThat(problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "acs.csv:3: Cannot use 'first' as diagnosis_position.",
            "acs.csv:3: Cannot use the pattern '^(L0': Unclosed group.",
            "acs.csv:4: Cannot use the pattern 'L0': begin it with ^.");
  }
}
