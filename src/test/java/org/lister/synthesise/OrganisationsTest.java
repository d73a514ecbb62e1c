package org.lister.synthesise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.domain.PracticeCode;

class OrganisationsTest {

  /** First letters of all codes of general practices in the ODS file epraccur. */
  private static final String REAL_FIRST_LETTERS = "ABCDEFGHJKLMNPWY";

  @Test
  void no_made_up_code_can_be_a_real_one() {
    for (int practice : List.of(0, 11, 6_299, 9_998)) {
      assertThat(PracticeCode.isCode(Organisations.practice(practice))).isTrue();
      assertThat(
              List.of(
                  Organisations.practice(practice),
                  Organisations.gp(practice, 99),
                  Organisations.hospital(practice % 60 + 1)))
          .allMatch(code -> code.startsWith("X"))
          .noneMatch(code -> REAL_FIRST_LETTERS.indexOf(code.charAt(0)) >= 0);
    }
    assertThat(Organisations.lsoa(5)).isEqualTo("E99000005");
  }

  @Test
  void twelve_practices_have_two_networks_two_sub_icbs_and_one_icb() {
    assertThat(used(12, "pcn")).hasSize(2);
    assertThat(used(12, "subIcb")).hasSize(2);
    assertThat(used(12, "icb")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 12, 100, 6_300})
  void every_area_lies_within_one_larger_area(int practices) {
    Organisations organisations = new Organisations(practices);
    Map<Integer, Integer> subIcbOfPcn = new HashMap<>();
    Map<Integer, Integer> icbOfSubIcb = new HashMap<>();
    for (int index = 0; index < practices; index++) {
      Organisations.Areas areas = organisations.areas(index);
      assertThat(subIcbOfPcn.merge(areas.pcn(), areas.subIcb(), (first, next) -> first))
          .isEqualTo(areas.subIcb());
      assertThat(icbOfSubIcb.merge(areas.subIcb(), areas.icb(), (first, next) -> first))
          .isEqualTo(areas.icb());
    }
  }

  private static Set<Integer> used(int practices, String level) {
    Organisations organisations = new Organisations(practices);
    return IntStream.range(0, practices)
        .mapToObj(organisations::areas)
        .map(areas -> of(areas, level))
        .collect(Collectors.toSet());
  }

  private static int of(Organisations.Areas areas, String level) {
    return switch (level) {
      case "pcn" -> areas.pcn();
      case "subIcb" -> areas.subIcb();
      default -> areas.icb();
    };
  }
}
