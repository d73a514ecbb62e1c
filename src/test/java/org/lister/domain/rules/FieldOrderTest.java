package org.lister.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldOrderTest {

  @Test
  void a_field_comes_after_the_fields_that_its_bounds_name() {
    List<Field> fields =
        fields(
            """
            RES     latest A_COD after HBA_DAT
            HBA     latest B_COD with a value after START
            START   earliest C_COD on or before PPED
            AGE     age on START
            """);

    assertThat(FieldOrder.of(fields))
        .extracting(Field::name)
        .containsExactly("START", "HBA", "RES", "AGE");
    assertThat(FieldOrder.circle(fields)).isEmpty();
  }

  @Test
  void fields_that_need_nothing_stay_as_they_stood() {
    List<Field> fields = fields("B  sex\nA  age on PPED\nC  count of A_COD");

    assertThat(FieldOrder.of(fields)).isEqualTo(fields);
  }

  @Test
  void a_circle_is_found_and_named() {
    List<Field> fields =
        fields(
            """
            X   sex
            A   latest A_COD after C
            B   latest A_COD after A
            C   latest A_COD after B
            """);

    assertThat(FieldOrder.circle(fields)).contains(List.of("A", "C", "B", "A"));
    assertThatThrownBy(() -> FieldOrder.of(fields))
        .hasMessage("Cannot order fields that depend on each other: A needs C needs B needs A");
  }

  @Test
  void a_field_that_needs_itself_is_a_circle() {
    assertThat(FieldOrder.circle(fields("A  latest A_COD after A"))).contains(List.of("A", "A"));
  }

  private static List<Field> fields(String table) {
    List<Field> fields = new ArrayList<>();
    for (String line : table.lines().toList()) {
      String[] cells = line.split("\\s+", 2);
      fields.add(new Field(fields.size() + 1, cells[0], RuleParser.extraction(cells[1])));
    }
    return fields;
  }
}
