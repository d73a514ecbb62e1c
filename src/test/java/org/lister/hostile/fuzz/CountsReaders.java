package org.lister.hostile.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lister.agree.entries.CountsEntered;
import org.lister.agree.entries.EnterResult;
import org.lister.reconcile.CountsCompared;
import org.lister.reconcile.ReconcileResult;

/** Files of counts, whose rows are entered, compared, or refused with line and reason. */
final class CountsReaders {

  private static final String REST = ",None,AUTOMATED,02/04/2026,11:19:50,Y";

  private final CountsEntered entered;
  private final CountsCompared compared;

  CountsReaders(Path folder) throws IOException {
    this.entered = new CountsEntered(Files.createDirectories(folder.resolve("entered")));
    this.compared = new CountsCompared(Files.createDirectories(folder.resolve("compared")));
  }

  /**
   * Brings in another system's counts.
   *
   * @return how many were entered
   */
  long imported(long seed, int count) throws IOException {
    List<String> good =
        List.of(
            "QOF2526,Q,X00001,20260331,AF006,Numerator,90" + REST,
            "QOF2526,Q,X00002,20260331,AF008,Denominator,100" + REST,
            "QOF2526,Q,X00001,20260331,AF006,AFIBPCAPU," + REST);
    return entered(seed, count, entered.imported(file(seed, CountsEntered.header(), good, count)));
  }

  /**
   * Enters counts by hand.
   *
   * @return how many were entered
   */
  long byHand(long seed, int count) throws IOException {
    List<String> good =
        List.of(
            "XHAND,Q,X00001,20260331,QI01,Numerator,9" + REST,
            "XHAND,Q,X00001,20260331,QI01,Denominator,10" + REST);
    return entered(seed, count, entered.byHand(file(seed, CountsEntered.header(), good, count)));
  }

  /**
   * Compares with another source's counts.
   *
   * @return how many were compared
   */
  long compared(long seed, int count) throws IOException {
    List<String> good =
        List.of("X00001,XM001,REGISTER,400", "X00002,XM001,NUMERATOR,8", "X00001,XM001,DMPCAPU,0");
    String header = "PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE";
    ReconcileResult result = compared.compared(file(seed, header, good, count));
    assertThat(result.rows()).as("rows of seed %d", seed).isEqualTo(count);
    assertThat(result.faults()).isBetween(0L, (long) count);
    Oracle.sentence("counts to compare, seed " + seed, result.summary());
    return count - result.faults();
  }

  private static long entered(long seed, int count, EnterResult result) {
    assertThat(result.rows()).as("rows of seed %d", seed).isEqualTo(count);
    assertThat(result.entered()).as("entered of seed %d", seed).isBetween(1L, (long) count);
    result.first().forEach(each -> Oracle.sentence("seed " + seed, each.toString()));
    return result.entered();
  }

  /** Rows of which nine in ten are spoilt; each stays one line with something in it. */
  private static byte[] file(long seed, String header, List<String> good, int count) {
    Dice dice = Dice.of(seed);
    List<String> lines = new ArrayList<>(List.of(header, good.get(0)));
    while (lines.size() <= count) {
      String line = dice.of(good);
      lines.add(dice.oneIn(10) ? line : spoilt(dice, line));
    }
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String spoilt(Dice dice, String line) {
    List<String> cells = new ArrayList<>(Arrays.asList(line.split(",", -1)));
    int place = 1 + dice.below(cells.size() - 1);
    switch (dice.below(5)) {
      case 0 -> cells.remove(place);
      case 1 -> cells.add(place, "x" + dice.nastyCell(','));
      case 2 -> cells.set(place, cells.get(dice.below(cells.size())));
      case 3 -> cells.set(place, cells.get(place) + dice.nastyCell(','));
      default -> cells.set(place, dice.nastyCell(','));
    }
    return String.join(",", cells);
  }
}
