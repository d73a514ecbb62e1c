package org.lister.hostile.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lister.agree.entries.CountsEntered;
import org.lister.agree.entries.EnterResult;
import org.lister.reconcile.CountsCompared;
import org.lister.reconcile.ReconcileResult;

/** Files of counts, whose rows are entered, compared, or refused with line and reason. */
final class CountsReaders {

  private static final String REST = ",None,AUTOMATED,02/04/2026,11:19:50,Y";

  private static final String DAY = "20260331,";
  private static final List<String> INDICATORS =
      List.of("AF006", "AF008", "AST007", "AST012", "CHD005", "CHD015", "CHD016", "DM006");

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
  long imported(long seed, int count) {
    List<String> good =
        INDICATORS.stream()
            .flatMap(code -> Stream.of("X00001," + DAY + code, "X00002," + DAY + code))
            .flatMap(each -> Stream.of(each + ",Numerator,9", each + ",Denominator,10"))
            .map(each -> "QOF2526,Q," + each + REST)
            .toList();
    byte[] file = file(seed, CountsEntered.header(), good, count);
    return entered(seed, count, () -> entered.imported(file));
  }

  /**
   * Enters counts by hand.
   *
   * @return how many were entered
   */
  long byHand(long seed, int count) {
    List<String> good =
        List.of(
            "XHAND,Q,X00001,20260331,QI01,Numerator,9" + REST,
            "XHAND,Q,X00001,20260331,QI01,Denominator,10" + REST);
    byte[] file = file(seed, CountsEntered.header(), good, count);
    return entered(seed, count, () -> entered.byHand(file));
  }

  /**
   * Compares with another source's counts.
   *
   * @return how many were compared
   */
  long compared(long seed, int count) {
    List<String> good =
        List.of("X00001,XM001,REGISTER,400", "X00002,XM001,NUMERATOR,8", "X00001,XM001,DMPCAPU,0");
    String header = "PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE";
    byte[] file = file(seed, header, good, count);
    String what = "counts to compare of seed " + seed;
    List<Long> taken = new ArrayList<>(List.of(0L));
    Oracle.hold(
        what,
        () -> {
          ReconcileResult result = compared.compared(file);
          assertThat(result.rows()).as(what).isEqualTo(count);
          assertThat(result.faults()).as(what).isBetween(0L, (long) count);
          Oracle.sentence(what, result.summary());
          taken.set(0, count - result.faults());
          return true;
        });
    return taken.get(0);
  }

  /** None, when every row is refused. */
  private static long entered(long seed, int count, Callable<EnterResult> entering) {
    String what = "counts of seed " + seed;
    List<Long> entered = new ArrayList<>(List.of(0L));
    Oracle.hold(
        what,
        () -> {
          EnterResult result = entering.call();
          assertThat(result.rows()).as(what).isEqualTo(count);
          result.first().forEach(each -> Oracle.sentence(what, each.toString()));
          entered.set(0, result.entered());
          return true;
        });
    return entered.get(0);
  }

  /** Rows of which three in four are spoilt; each stays one line with something in it. */
  private static byte[] file(long seed, String header, List<String> good, int count) {
    Dice dice = Dice.of(seed);
    List<String> lines = new ArrayList<>(List.of(header, good.get(0)));
    while (lines.size() <= count) {
      String line = dice.of(good);
      lines.add(dice.oneIn(4) ? line : spoilt(dice, line));
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
