package org.lister.agree.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.FrameSuite;
import org.lister.agree.entries.EnterRequest.OnRefusal;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import org.lister.domain.Stopped;
import org.lister.store.TableName;

/** Everything that can be wrong in a file of counts: told by line, and the rest is entered. */
class RefusedRowsTest extends FrameSuite {

  private static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);
  private static final String AT = "2026-04-20T10:00:00Z";

  /** What stands for {@code ~} is the same in every good row. */
  private static final String ROWS =
      """
      QOF2526,Q,X00001,20260331,AF006,Numerator,90,~
      QOF,Q,X00001,20260331,AF006,Denominator,100,~
      QOF2526,Q,X00001,20260331,AF006,AFIBPCAPU,,~
      QOF2526,Q,X00001,20260331,AF006,Numerator,90
      QOF2526,=1+1,X00001,20260331,AF006,Numerator,90,~
      QOF2526,+44,X00001,20260331,AF006,Numerator,90,~
      QOF2526,@SUM(A1),X00001,20260331,AF006,Numerator,90,~
      QOF2526,-1,X00001,20260331,AF006,Numerator,90,~
      QOF2526,\tQ,X00001,20260331,AF006,Numerator,90,~
      QOF2526,Q,X00001,20260331,AF006,Numerator,=9+9,~
      QOF2526,Q\0,X00001,20260331,AF006,Numerator,90,~
      QOF2526,LONG,X00001,20260331,AF006,Numerator,90,~
      QOF2526,Q,9990000018,20260331,AF006,Numerator,90,~
      QOF2526,Q 999 000 0018,X00001,20260331,AF006,Numerator,90,~
      VACC,Q,X00001,20260331,AF006,Numerator,90,~
      QOF2526,Q,X00001,20250331,AF006,Numerator,90,~
      QOF2526,Q,X99999,20260331,AF006,Numerator,90,~
      QOF2526,Q,X00003,20260331,AF006,Numerator,90,~
      QOF2526,Q,X00001,20260331,ZZ001,Numerator,90,~
      QOF2526,Q,X00001,20260331,AF006,NOSUCH,90,~
      QOF2526,Q,X00001,20260331,AF006,Numerator,-5,~
      QOF2526,Q,X00001,20260331,AF006,Numerator,1.5,~
      QOF2526,Q,X00001,20260331,AF006,Numerator,007,~
      QOF2526,Q,X00001,20260331,AF006,Numerator,NaN,~
      QOF2526,Q,X00001,20260331,AF006,Numerator,9999999999999,~
      QOF2526,Q,X00001,20260331,AF006,Yes/No Flag,2,~
      QOF2526,Q,X00001,20260331,AF006,Numerator,90,None,AUTOMATED,2026-04-02,11:19:50,Y
      QOF2526,Q,X00001,20260331,AF006,Numerator,90,None,AUTOMATED,31/02/2026,11:19:50,Y
      QOF2526,Q,X00001,20260331,AF006,Numerator,90,None,AUTOMATED,31/03/2025,11:19:50,Y
      QOF2526,Q,X00001,20260331,AF006,Numerator,90,None,AUTOMATED,21/04/2026,11:19:50,Y
      QOF2526,Q,X00001,20260331,AF006,Numerator,90,None,AUTOMATED,02/04/2026,25:00:00,Y
      QOF2526,Q,X00001,20260331,AF006,Numerator,90,None,AUTOMATED,02/04/2026,11:19:50,X
      QOF2526,Q,X00001,20260331,AF008,Denominator,10,~
      QOF2526,Q,X00001,20260331,AF008,Denominator,11,~
      QOF2526,Q,X00001,20260331,CHD005,Denominator,10,~
      QOF2526,Q,X00001,20260331,CHD005,Denominator,10,~
      QOF2526,Q,X00001,20260331,HF008,Numerator,11,~
      QOF2526,Q,X00001,20260331,HF008,Denominator,10,~
      QOF2526,Q,X00001,20260331,HF003,Numerator,11,None,AUTOMATED,02/04/2026,11:19:50,N
      QOF2526,Q,X00001,20260331,AFIB_REG,Atrial Fibrillation Register,12,~
      QOF2526,"two
      lines",X00001,20260331,AF006,Numerator,90,~
      """;

  private static final String REFUSED =
      """
      5 it has another number of cells than the header. Look for a comma or a quote
      6 a cell begins as a formula does, with =, +, -, @ or a tab (NAME). Write text
      7 a cell begins as a formula does, with =, +, -, @ or a tab (NAME). Write text
      8 a cell begins as a formula does, with =, +, -, @ or a tab (NAME). Write text
      9 a cell begins as a formula does, with =, +, -, @ or a tab (NAME). Write text
      10 a cell begins as a formula does, with =, +, -, @ or a tab (NAME). Write text
      11 a cell begins as a formula does, with =, +, -, @ or a tab (VALUE). Write text
      12 a cell holds a NUL byte, a line break or another control character (NAME). Take it out
      13 a cell is longer than 255 characters (NAME). Look for a quote that is never closed
      14 a cell holds ten digits, which could be an NHS number (ORG_CODE). Leave them out
      15 a cell holds ten digits, which could be an NHS number (NAME). Leave them out
      16 it is of another service (VACC). Name its service with --service
      17 ACH_DATE is not the last day of the period. Name its period with --period-end
      18 the practice is not in the hierarchy (X99999). Write a code of practices.csv
      19 the practice does not take part on that day (X00003). Agree with it first
      20 the service has no such indicator (ZZ001). Look for it with lister rules describe
      21 the indicator counts no such field (NOSUCH). Write Numerator, Denominator or a name
      22 VALUE is below 0 (Numerator). Write how many patients
      23 VALUE is no whole number from 0 to 999,999,999 (Numerator). Write digits alone
      24 VALUE is no whole number from 0 to 999,999,999 (Numerator). Write digits alone
      25 VALUE is no whole number from 0 to 999,999,999 (Numerator). Write digits alone
      26 VALUE is no whole number from 0 to 999,999,999 (Numerator). Write digits alone
      27 VALUE of a Yes/No Flag is neither 0 nor 1 (AF006). Write 1 for yes
      28 SUBMIT_DATE is no day as dd/mm/yyyy. Write 02/04/2024
      29 SUBMIT_DATE is no day as dd/mm/yyyy. Write 02/04/2024
      30 SUBMIT_DATE is outside the days on which it may be submitted (2025-03-31). Look at the window
      31 SUBMIT_DATE is outside the days on which it may be submitted (2026-04-21). Look at the window
      32 SUBMIT_TIME is no time as hh:mm:ss. Write 11:19:50
      33 LAST_SUBMISSION is neither Y nor N (X). Write Y
      34 rows of this count say different values (line 34 and line 35). Keep the right one
      35 rows of this count say different values (line 34 and line 35). Keep the right one
      37 it says again what a row above says (line 36). Leave it out
      38 the numerator is above the denominator (11 above 10). Correct either
      39 the numerator is above the denominator (11 above 10). Correct either
      42 a cell holds a NUL byte, a line break or another control character (NAME). Take it out
      """;

  private static final String KEPT =
      """
      X00001 AF006 Numerator 90 IMPORTED - Y
      X00001 AF006 Denominator 100 IMPORTED - Y
      X00001 AF006 AFIBPCAPU - IMPORTED - Y
      X00001 CHD005 Denominator 10 IMPORTED - Y
      X00001 HF003 Numerator 11 IMPORTED - N
      X00001 AFIB_REG Atrial Fibrillation Register 12 IMPORTED - Y
      """;

  @TempDir private Path folder;

  @Test
  void each_bad_row_is_told_with_its_line_and_the_rest_is_entered() throws IOException {
    EntryScene scene = scene();
    EnterResult result =
        scene.importing(scene.file("rows.csv", rows()), OnRefusal.KEEP_THE_REST, AT);
    assertThat(scene.entered()).isEqualTo(KEPT);
    assertThat(report(result.report())).isEqualTo(REFUSED);
    assertThat(result.refused()).isEqualTo(REFUSED.lines().count());
    assertThat(result.entered()).isEqualTo(KEPT.lines().count());
    assertThat(result.first()).hasSize(20);
    assertThat(result.first().get(0).toString())
        .endsWith(
            "rows.csv:5: Cannot enter this row: it has another number of cells than the header. Look for a comma or a quote.");
    assertThat(Files.readString(Path.of(java.net.URI.create(result.report()))))
        .doesNotContain("0018", "SUM(", "two\n")
        .contains("X00001,AF006,Numerator");
  }

  @Test
  void one_bad_row_refuses_the_whole_file_when_that_is_asked_for() throws IOException {
    EntryScene scene = scene();
    String file = scene.file("rows.csv", rows());
    assertThatThrownBy(() -> scene.importing(file, OnRefusal.REFUSE_ALL, AT))
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessageContaining("rows.csv:22: Cannot enter this row: VALUE is below 0 (Numerator)")
        .hasMessageContaining("35 of its 41 rows are refused. Nothing was entered")
        .message()
        .doesNotContain("0018");
    assertThat(scene.tables().version(TableName.ENTRIES).version()).isNegative();
    assertThat(
            report(
                scene.request(file, new Origin.Imported(null), OnRefusal.REFUSE_ALL, AT).report()))
        .isEqualTo(REFUSED);
  }

  @Test
  void a_file_without_one_good_row_enters_nothing() throws IOException {
    EntryScene scene = scene();
    String file = scene.file("rows.csv", "QOF2526,Q,X00001\n");
    assertThatThrownBy(() -> scene.importing(file, OnRefusal.KEEP_THE_REST, AT))
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessageContaining("1 of its 1 rows are refused. Nothing was entered");
  }

  @Test
  void a_file_that_is_no_text_or_has_another_header_is_told_as_a_whole() throws IOException {
    EntryScene scene = scene();
    String good = EntryScene.HEADER + "\n" + good("QOF2526,Q,X00001,20260331,AF006,Numerator,1,~");
    assertMistake(
        scene.file("windows.csv", (good + "\nQOF,Dénia").getBytes(Charset.forName("windows-1252"))),
        "windows.csv: line 3 holds a byte that is not UTF-8, as windows-1252 would. Save it as UTF-8.");
    assertMistake(
        scene.file("quote.csv", (good + "\n\"" + "x".repeat(1 << 17)).getBytes()),
        "a cell after line 2 is too long to be one. Look for a quote that is never closed.");
    assertMistake(
        scene.file("empty.csv", new byte[0]), "its header is not that of INDICATOR_VALUES");
    assertMistake(
        scene.file("more.csv", (good.replaceFirst("\n", ",MORE\n")).getBytes()),
        "its header is not that of INDICATOR_VALUES");
    assertMistake(scene.file("none.csv", ""), "it has a header and nothing else");
    assertMistake(folder.toUri() + "nowhere.csv", "it is not there or not readable");
  }

  private void assertMistake(String file, String why) {
    assertThatThrownBy(() -> scene().importing(file, OnRefusal.KEEP_THE_REST, AT))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining(why);
  }

  private EntryScene scene() {
    Configuration shipped =
        ConfigurationReader.read(
            Path.of("conf"), read -> read.withService("qof-2025-26").withPeriodEnd(PERIOD_END));
    return new EntryScene(
        folder,
        shipped.service(),
        shipped.rulesets(),
        PERIOD_END,
        Set.of("X00001", "X00002", "X00003"),
        Set.of("X00001", "X00002"));
  }

  private static String rows() {
    return good(ROWS).replace("LONG", "Q".repeat(256));
  }

  private static String good(String rows) {
    return rows.replace("~", "None,AUTOMATED,02/04/2026,11:19:50,Y");
  }

  private static String report(String uri) throws IOException {
    StringBuilder said = new StringBuilder();
    Files.readAllLines(Path.of(java.net.URI.create(uri))).stream()
        .skip(1)
        .map(
            line ->
                line.replaceAll(
                    "^(\\d+),\"?Cannot enter this row: (.*)\\.\"?,[^,]*,[^,]*,[^,]*$", "$1 $2"))
        .forEach(line -> said.append(line).append('\n'));
    return said.toString();
  }
}
