package org.lister.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lister.domain.Stopped;
import org.lister.domain.terms.Terms.Purpose;

@TestInstance(Lifecycle.PER_CLASS)
class StatementsTest {

  /** A code and a part of the name of each practice. */
  private static final Map<String, String> PRACTICES =
      Map.of("X00001", "Harbour", "X00002", "Hill", "X00003", "Mill", "X00004", "Lake");

  private MadeUpSettlements settlements;
  private StatementsResult first;

  @BeforeAll
  void make(@TempDir Path folder) {
    settlements = new MadeUpSettlements(folder);
    first = settlements.make();
  }

  @Test
  void aPracticesFolderHoldsAllOfItsFiguresAsTheyWereCounted() throws IOException {
    assertThat(read("practice=X00001/statement.csv"))
        .isEqualToNormalizingNewlines(
            """
            indicator,title,group,source,register,numerator,denominator,percent,lower_threshold,upper_threshold,maximum_points,points,projected_points,to_next_point,to_upper_threshold,list_factor,disease_factor,price,amount,line
            XA001,,XA,MEASURED,190,133,168,79.1667,40,90,12,9.36,10,4,19,0.95,1.2,,2406.068496,5490.77
            XA002,,XA,MANUAL,190,160,165,96.9697,70,95,12,12,12,,,0.95,1.2,,3084.7032,5490.77
            XV001,,XV,MEASURED,,62,70,88.5714,89,96,18,4.5,6.1,1,5,0.95,1,,963.96975,963.97
            XT01,First dose,,MEASURED,,31,,,,,,,,,,,,12.06,373.86,373.86
            TOTAL,,,,,,,,,,42,25.86,28.1,,,0.95,,,,6828.60
            """);
    assertThat(names("practice=X00001"))
        .containsExactlyInAnyOrder(
            "statement.html", "statement.csv", "INDICATOR_ACHIEVED_POINTS.csv", "manifest.json");
  }

  /** The header is that of the real file of 2023/24 (OGL v3.0). */
  @Test
  void pointsAreWrittenAsTheServiceThatPaysReadsThem() throws IOException {
    assertThat(read("practice=X00001/INDICATOR_ACHIEVED_POINTS.csv"))
        .isEqualTo(
            """
            QUALITY_SERVICE,ORG_CODE,ACH_DATE,IND_CODE,POINTS,APPROVED\r
            XQOF,X00001,20260331,XA001,9.36,Not Approved\r
            XQOF,X00001,20260331,XA002,12,Not Approved\r
            XQOF,X00001,20260331,XV001,4.5,Not Approved\r
            """);
    assertThat(read("practice=X00003/INDICATOR_ACHIEVED_POINTS.csv"))
        .contains("XQOF,X00003,20260331,XV001,18,Approved");
  }

  @Test
  void aPracticesFolderNamesNoOtherPracticeAndNoNationalRegister() throws IOException {
    for (String practice : PRACTICES.keySet()) {
      String all = everythingIn("practice=" + practice);
      Set<String> others = new HashSet<>(PRACTICES.keySet());
      others.remove(practice);
      others.forEach(
          other -> assertThat(all).doesNotContain(other).doesNotContain(PRACTICES.get(other)));
      assertThat(all).contains(practice).doesNotContain("77777").doesNotContain("77,777");
    }
  }

  @Test
  void whoActedIsToldByRoleAndOrganisationAndNotByName() throws IOException {
    assertThat(read("practice=X00001/statement.html"))
        .contains("2 April 2026, 11:19 UTC", "declaration management, X00001", "it is right")
        .contains("Awaiting Commissioning Organisation Approval");
    assertThat(everythingIn("practice=X00001")).doesNotContain("Ann Example");
    assertThat(everythingIn("commissioner=XI01")).doesNotContain("Ann Example");
  }

  @ParameterizedTest
  @CsvSource({"X00001,6828.60", "X00002,300.00", "X00003,3247.06", "X00004,0.00"})
  void theTotalOfAPageIsTheSumOfItsLinesAndThePaymentOfTheTable(String practice, String payment)
      throws IOException {
    String page = read("practice=%s/statement.html".formatted(practice));
    List<BigDecimal> lines = new ArrayList<>(amounts(page, "Payment for points"));
    lines.addAll(amounts(page, "Payment for items"));
    BigDecimal total = new BigDecimal(payment);
    assertThat(lines).isNotEmpty();
    assertThat(lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(total);
    assertThat(amount(between(page, "Payment</th><td class=\"number\">", "</td>")))
        .isEqualByComparingTo(total);
    assertThat(amount(between(page, "Payment</dt><dd class=\"value figure\">", "</dd>")))
        .isEqualByComparingTo(total);
  }

  @Test
  void aPageSaysHowEachLineBecameMoneyAndWhatIsStillToBeGained() throws IOException {
    assertThat(read("practice=X00001/statement.html"))
        .contains(
            "Points × £225.49 a point × list factor 0.95 (your list of 9,500 patients / the"
                + " national average of 10,000) × disease factor of the group.")
        .contains("<td class=\"number\">1.2</td><td class=\"number\">21.36</td>")
        .contains("<td class=\"number\">£5,490.77</td>")
        .contains("25.86 points to date, 16.14 still to be gained of the 42")
        .contains(
            "133 of 168", "79.17%", "40–90%", "9.36 <span class=\"code\">of 12</span>", "+4", "+19")
        .contains("entered by hand")
        .contains("Data, parameters", "£6,736.06")
        .contains("Aspiration, paid in advance", "-£5,000.00", "£1,828.60")
        .contains("settlements version 0", "transitions version", "Lister 0.1.0", "params");
    assertThat(read("practice=X00002/statement.html"))
        .contains("24 of the service's 42 points are taken off", "-£100.00", "too much")
        .contains("Because no size of its list is known");
  }

  @Test
  void whatWasApprovedToEarlierDaysIsTakenOffOnThePageAndInTheSummary() throws IOException {
    assertThat(read("practice=X00003/statement.html"))
        .contains("Paid before, approved to earlier days", "-£1,200.00", "£2,047.06")
        .doesNotContain("Aspiration, paid in advance");
    assertThat(read("practice=X00001/statement.html")).doesNotContain("Paid before");
    assertThat(read("commissioner=XI02/summary.html"))
        .contains("<dd class=\"value figure\">£2,047.06</dd>", "£1,200.00", "£3,247.06");
    assertThat(read("commissioner=XI02/summary.csv")).contains(",3247.06,1200.00,0.00,2047.06,");
  }

  @Test
  void namesFromOutsideNeverBecomeMarkupOrFormulas() throws IOException {
    assertThat(read("practice=X00001/statement.html"))
        .contains("=Harbour &amp; &lt;script&gt;Surgery", "Atrial &lt;b&gt;fibrillation")
        .doesNotContain("<script")
        .doesNotContain("<b>")
        .doesNotContain("href=\"http");
    assertThat(read("commissioner=XI01/summary.html")).doesNotContain("<script");
    assertThat(read("commissioner=XI01/summary.csv"))
        .contains("X00001,'=Harbour & <script>Surgery,")
        .contains(",300.00,0,400.00,-100.00,NO_LIST_SIZE");
  }

  @Test
  void aCommissionerSeesItsOwnPracticesAndNoPatientsFigures() throws IOException {
    String all = everythingIn("commissioner=XI01");
    assertThat(all).contains("X00001", "X00002").doesNotContain("X00003", "Mill", "X00004", "Lake");
    assertThat(read("commissioner=XI01/summary.html"))
        .doesNotContain("133", "168", "79.17")
        .contains("£7,128.60", "to 2 practices", "£0.00", "of 0 practices", "£1,728.60")
        .contains("First dose", "£373.86")
        .contains("Hill Surgery", "no size of its list is known");
    assertThat(read("commissioner=XI02/summary.html")).contains("of 1 practice");
    assertThat(read("commissioner=XI01/INDICATOR_ACHIEVED_POINTS.csv").lines()).hasSize(6);
    assertThat(read("commissioner=XI01/practices_left_out.csv"))
        .contains("X00002,Hill Surgery,NO_LIST_SIZE,no size of its list");
  }

  /** The header is that of the real file of 2023/24 (OGL v3.0). */
  @Test
  void theListOfPracticesSaysFromWhenToWhenEachTakesPart() throws IOException {
    assertThat(read("commissioner=XI01/FINAL_PRACTICE_LIST.csv"))
        .isEqualTo(
            """
            QUALITY_SERVICE,SP_ORG_CODE,SP_ORG_NAME,CO_ORG_CODE,PART_ST_DT,PART_ED_DT\r
            XQOF,X00001,'=Harbour & <script>Surgery,XI01,20250501,20260228\r
            XQOF,X00002,Hill Surgery,XI01,20250401,20260331\r
            """);
  }

  @Test
  void theNationalFileHoldsThePointsOfAllWhoAreNotLeftOut() throws IOException {
    assertThat(read("_national/INDICATOR_ACHIEVED_POINTS-0001.csv"))
        .isEqualToNormalizingNewlines(
            """
            QUALITY_SERVICE,ORG_CODE,ACH_DATE,IND_CODE,POINTS,APPROVED
            XQOF,X00001,20260331,XA001,9.36,Not Approved
            XQOF,X00001,20260331,XA002,12,Not Approved
            XQOF,X00001,20260331,XV001,4.5,Not Approved
            XQOF,X00003,20260331,XV001,18,Approved
            XQOF,X00004,20260331,XV001,0,Not Approved
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "practice=X00001,practice,X00001",
    "commissioner=XI01,commissioner,XI01",
    "_national,,"
  })
  void aManifestSaysWhoseTheFolderIsAndWhatItWasMadeFrom(String folder, String key, String code)
      throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(read(folder + "/manifest.json"));
    assertThat(manifest.at("/from/service").asText()).isEqualTo("XQOF");
    assertThat(manifest.at("/from/tables")).hasSize(6);
    assertThat(manifest.has("practice")).isEqualTo("practice".equals(key));
    assertThat(manifest.has("commissioner")).isEqualTo("commissioner".equals(key));
    if (key != null) {
      assertThat(manifest.get(key).asText()).isEqualTo(code);
    }
    for (JsonNode file : manifest.get("files")) {
      byte[] content = Files.readAllBytes(place(folder).resolve(file.get("name").asText()));
      assertThat(file.get("sha256").asText()).isEqualTo(Checksum.of(content));
      assertThat(file.get("bytes").asLong()).isEqualTo(content.length);
    }
  }

  @Tag("long")
  @Test
  void whatDidNotChangeIsLeftAloneAndWhoIsNoLongerSettledLosesTheStatement(@TempDir Path folder)
      throws IOException {
    MadeUpSettlements again = new MadeUpSettlements(folder);
    again.make();
    Map<String, String> before = contents(again.statements());

    StatementsResult second = again.make();

    assertThat(second.hasWritten()).isFalse();
    assertThat(second.statements().unchanged()).isEqualTo(4);
    assertThat(contents(again.statements())).isEqualTo(before);

    again.settleAgain();
    StatementsResult third = again.make();

    assertThat(third.statements())
        .extracting(PublishResult::written, PublishResult::unchanged, PublishResult::withdrawn)
        .containsExactly(1L, 2L, 1L);
    assertThat(third.summaries().commissioners())
        .extracting(PublishResult::written, PublishResult::unchanged, PublishResult::withdrawn)
        .containsExactly(1L, 0L, 1L);
    Map<String, String> after = contents(again.statements());
    assertThat(after.keySet()).noneMatch(file -> file.contains("X00003") || file.contains("XI02"));
    assertThat(after.get("practice=X00002/statement.html"))
        .isEqualTo(before.get("practice=X00002/statement.html"));
    assertThat(Files.readString(again.statements().resolve("commissioner=XI01/summary.html")))
        .contains("£6,828.60", "of 1 practice");
    assertThat(
            Files.readString(
                again.statements().resolve("_national/INDICATOR_ACHIEVED_POINTS-0001.csv")))
        .contains("X00001,20260331,XA002,12,Approved")
        .doesNotContain("X00003");
  }

  @Tag("long")
  @Test
  void oneStatementCanBeMadeAlone(@TempDir Path folder) throws IOException {
    MadeUpSettlements again = new MadeUpSettlements(folder);

    StatementsResult one = again.make(again.request("XQOF", Purpose.LIVE, Set.of("X00002")));

    assertThat(one.summaries()).isNull();
    assertThat(contents(again.statements()).keySet())
        .isNotEmpty()
        .allMatch(file -> file.startsWith("practice=X00002/"));
    assertThatThrownBy(
            () -> again.make(again.request("XQOF", Purpose.LIVE, Set.of("X00002", "X00099"))))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(
            "Cannot make the statement of X00099: the practice is not settled for XQOF to"
                + " 2026-03-31. Name practices that are.");
  }

  @Test
  void aTestExtractionIsNeitherPaidNorReportedNorPublished() {
    assertThatThrownBy(
            () -> settlements.make(settlements.request("XQOF", Purpose.TEST_EXTRACTION, Set.of())))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(
            "Cannot make statements of XQOF: it is a test extraction, whose results are neither"
                + " paid, nor reported, nor published. Take purpose: test extraction out of its"
                + " file when the rehearsal is over.");
  }

  @Test
  void oneServiceIsNotWrittenOverAnother() {
    assertThatThrownBy(
            () -> settlements.make(settlements.request("XOTHER", Purpose.LIVE, Set.of())))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("it holds the packs of XQOF");
  }

  @Tag("long")
  @Test
  void aServiceOfWhichNothingIsSettledHasNoStatements(@TempDir Path folder) {
    MadeUpSettlements again = new MadeUpSettlements(folder);
    assertThatThrownBy(() -> again.make(again.request("XOTHER", Purpose.LIVE, Set.of())))
        .isInstanceOf(Stopped.DataFault.class)
        .hasMessage(
            "Cannot make statements of XOTHER to 2026-03-31: no practice is settled. Settle first.");
    assertThat(again.statements()).doesNotExist();
  }

  @Test
  void whatWasDoneIsCounted() {
    assertThat(first.statements().written()).isEqualTo(4);
    assertThat(first.summaries().commissioners().written()).isEqualTo(2);
    assertThat(first.summaries().points().files()).isEqualTo(1);
    assertThat(first.hasWritten()).isTrue();
  }

  /** The amounts in the last column of a table of the payment. */
  private static List<BigDecimal> amounts(String page, String table) {
    if (!page.contains("aria-label=\"" + table)) {
      return List.of();
    }
    String rows =
        between(between(page, "aria-label=\"" + table, "</table>"), "<tbody>", "</tbody>");
    return Pattern.compile("(-?£[0-9,.]+)</td></tr>")
        .matcher(rows)
        .results()
        .map(match -> amount(match.group(1)))
        .toList();
  }

  private static BigDecimal amount(String said) {
    return new BigDecimal(said.replaceAll("[£,]", ""));
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private Path place(String name) {
    return settlements.statements().resolve(name);
  }

  private String read(String name) throws IOException {
    return Files.readString(place(name));
  }

  private List<String> names(String folder) throws IOException {
    return contents(place(folder)).keySet().stream().toList();
  }

  private String everythingIn(String folder) throws IOException {
    return String.join("\n", contents(place(folder)).values());
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
