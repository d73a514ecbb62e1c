package org.lister.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lister.publish.PublishResult;
import org.lister.publish.PublishResult.Comparators;
import org.lister.store.TableName;
import org.lister.store.TableVersion;

class ReleaseSaidTest {

  private static final TableVersion MADE = TableVersion.of(TableName.COMPARATORS, 1);

  @Test
  void comparatorsOlderThanTheCountsAreToldWithTheWayToNewOnes() {
    assertThat(said(new Comparators(2, 3, List.of())))
        .isEqualTo(
            "comparators: release 2, from counts version 3; the counts are at version 5 now:"
                + " --new-release makes comparators of them");
  }

  @Test
  void comparatorsOfTheseCountsNeedNoMoreWords() {
    assertThat(said(new Comparators(2, 5, List.of())))
        .isEqualTo("comparators: release 2, from counts version 5");
  }

  @Test
  void aReleaseMadeNowIsSaidToBe() {
    assertThat(said(new Comparators(3, 5, List.of(MADE))))
        .isEqualTo("comparators: release 3, from counts version 5, made now");
  }

  @Test
  void nothingCountedMeansNoComparators() {
    assertThat(said(new Comparators(0, -1, List.of())))
        .isEqualTo("comparators: none, since nothing is counted");
  }

  private static String said(Comparators comparators) {
    List<TableVersion> read = List.of(TableVersion.of(TableName.COUNTS, 5));
    return ReleaseSaid.of(new PublishResult(1, 1, 0, 0, 1, 1, "", read, comparators));
  }
}
