package org.lister.synthesise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TruthTest {

  private static final England ENGLAND = Englands.england();

  @Test
  void rules_read_forwards_place_everyone_where_the_truth_has_them() {
    Lives lives = new Lives(ENGLAND);
    for (int index = 0; index < ENGLAND.practices(); index++) {
      Practice practice = ENGLAND.practice(index);
      for (int place = 0; place < practice.listSize(); place++) {
        Life life = lives.at(practice, place);
        if (life.person().registration().countsOn(Englands.PERIOD_END)) {
          assertThat(new Twin(Englands.PERIOD_END, life).places())
              .as("person %d of practice %d: %s", place, index, life.events())
              .isEqualTo(truth(life));
        }
      }
    }
  }

  @Test
  void every_place_and_every_rejection_is_reached() {
    Map<String, Integer> reached = new HashMap<>();
    Lives lives = new Lives(ENGLAND);
    for (int index = 0; index < ENGLAND.practices(); index++) {
      Practice practice = ENGLAND.practice(index);
      for (int place = 0; place < practice.listSize(); place++) {
        for (Membership membership : lives.at(practice, place).memberships()) {
          reached.merge(membership.indicator() + " " + word(membership), 1, Integer::sum);
        }
      }
    }
    assertThat(reached)
        .containsKeys("GP01 NUMERATOR", "GP02 NOCX", "GP04 MDSEVFRAIL", "GP04 DMPCAPU")
        .containsKeys("GP04 DMPCADEC", "GP04 DMMAX", "GP04 DMINVITE", "GP04 REG", "GP04 DIAG")
        .containsKeys("GP05 AGE80", "GP05 HYPPCAPU", "GP05 HYPPCADEC", "GP05 HTMAX", "GP05 BPDEC")
        .containsKeys("GP05 HYPINVITE", "GP05 REG", "GP05 DIAG", "GP07 REG", "GP07 DIAG")
        .hasSizeGreaterThan(40);
  }

  private static Map<String, String> truth(Life life) {
    Map<String, String> truth = new TreeMap<>();
    life.memberships().forEach(member -> truth.put(member.indicator(), word(member)));
    truth.remove(EmergencyAdmissions.INDICATOR);
    return truth;
  }

  private static String word(Membership membership) {
    return membership.rejection() == null ? membership.place().name() : membership.rejection();
  }
}
