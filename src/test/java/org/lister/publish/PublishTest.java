package org.lister.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.lister.DrawnTable;
import org.lister.SparkForTests;
import org.lister.domain.Area;
import org.lister.domain.Disclosure;
import org.lister.domain.Stopped;
import org.lister.domain.counts.PlainCell;
import org.lister.publish.PublishRequest.Split;

@TestInstance(Lifecycle.PER_CLASS)
class PublishTest {

  private MadeUpEngland england;
  private PublishResult first;

  @BeforeAll
  void publish(@TempDir Path folder) {
    england = new MadeUpEngland(folder);
    first = england.publish("published", Split.BY_GP);
  }

  @Test
  void aPracticeSeesItsFiguresAndOnItsPageThoseOfItsAreaAndEnglandBeside() throws IOException {
    assertThat(read("practice=X00001/indicators.csv"))
        .isEqualToNormalizingNewlines(
            """
            indicator,title,register,numerator,denominator,rate,exclusions
            XM001,Blood pressure <script> below 140/90,80,44,68,64.7,12
            XM002,Second,9,1,9,11.1,0
            """);
    assertThat(read("practice=X00001/report.html"))
        .contains("Your practice 64.7%, 44 of 68 patients. Made-up North 51.9%, England 58.9%.")
        .contains("release 1, from counts version 0");
  }

  @Test
  void comparatorsLieOnceBesideThePracticesAndNameNone() throws IOException {
    assertThat(read("_comparators/comparators.csv"))
        .isEqualToNormalizingNewlines(
            """
            indicator,title,level,organisation,name,register,numerator,denominator,rate,control
            LINKED,Hospital episodes that found their patient,england,ENG,England,,983,1000,98.3,as counted
            LINKED_ELSEWHERE,"Of those, of a patient on another list",england,ENG,England,,12,983,1.2,as counted
            XM001,Blood pressure <script> below 140/90,england,E92000001,England,420,235,399,58.9,as counted
            XM001,Blood pressure <script> below 140/90,sub-icb,X1A,Made-up North,280,135,260,51.9,rounded
            XM001,Blood pressure <script> below 140/90,sub-icb,X1B,Made-up South,*,*,*,*,too few practices
            XM002,Second,england,E92000001,England,79,25,79,31.6,as counted
            XM002,Second,sub-icb,X1A,Made-up North,80,*,80,*,small numbers hidden
            """);
    assertThat(everythingIn("_comparators")).doesNotContain("X0000").doesNotContain("X90000");
    assertThat(
            SparkForTests.session()
                .read()
                .parquet(england.published("published/_comparators/comparators.parquet").toString())
                .count())
        .isEqualTo(7);
    JsonNode manifest = new ObjectMapper().readTree(read("_comparators/manifest.json"));
    assertThat(manifest.at("/from/comparators").asText())
        .isEqualTo("release 1, from counts version 0");
    assertThat(manifest.has("practice")).isFalse();
  }

  @Tag("long")
  @Test
  void whenOnePracticeSendsAgainOnlyItsOwnPackChanges(@TempDir Path folder) throws IOException {
    MadeUpEngland again = new MadeUpEngland(folder);
    assertThat(again.plan()).isEqualTo("make release 1 of the comparators");
    again.publish("published", Split.BY_GP);
    Map<String, String> before = contents(again.published("published"));
    again.sendAgain();

    assertThat(again.plan()).isEqualTo("use the comparators of release 1, from counts version 0");
    PublishResult second = again.publish("published", Split.BY_GP);

    assertThat(second.written()).isEqualTo(1);
    assertThat(second.comparators().counts()).isZero();
    assertThat(changed(before, contents(again.published("published"))))
        .isNotEmpty()
        .allMatch(file -> file.startsWith("practice=X00002/"));
  }

  @Tag("long")
  @Test
  void aNewReleaseStandsBesideEveryPractice(@TempDir Path folder) throws IOException {
    MadeUpEngland again = new MadeUpEngland(folder);
    again.publish("published", Split.BY_GP);
    again.sendAgain();

    PublishResult second = again.publishNewRelease("published");

    assertThat(second.written()).isEqualTo(6);
    assertThat(second.comparators().release()).isEqualTo(2);
    assertThat(Files.readString(again.published("published/practice=X00001/report.html")))
        .contains("release 2, from counts version 1")
        .contains("England 59.1%");
    assertThat(again.publish("published", Split.BY_GP).unchanged()).isEqualTo(6);
  }

  @Tag("long")
  @Test
  void aReleaseMadeUnderOtherSettingsOfDisclosureIsNotUsed(@TempDir Path folder)
      throws IOException {
    MadeUpEngland again = new MadeUpEngland(folder);
    again.publish("published", Split.BY_GP);

    PublishResult stricter =
        again.publishUnder(new Disclosure(List.of(Area.SUB_ICB), 7, 5, 4), "published");

    assertThat(stricter.comparators().release()).isEqualTo(2);
    assertThat(Files.readString(again.published("published/_comparators/comparators.csv")))
        .contains("X1A,Made-up North,*,*,*,*,too few practices")
        .doesNotContain("rounded");
  }

  @Test
  void aSecondServiceIsNotPublishedOverTheFirst() throws IOException {
    String before = read("practice=X00001/manifest.json");

    assertThatThrownBy(() -> england.publishAs("XOTHER", "published"))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageStartingWith("Cannot publish XOTHER into")
        .hasMessageContaining("it holds the packs of XSERVICE");
    assertThat(read("practice=X00001/manifest.json")).isEqualTo(before);
  }

  @Test
  void anAreaOfTwoPracticesIsWithheldSoThatNeitherSeesTheOther() throws IOException {
    assertThat(read("practice=X00004/report.html")).contains("Made-up South not shown");
  }

  @Test
  void itsGpsStandInOrderAndThoseWithoutOneLast() throws IOException {
    assertThat(read("practice=X00001/gps.csv"))
        .isEqualToNormalizingNewlines(
            """
            gp,indicator,title,register,numerator,denominator,rate,exclusions
            X9000011,XM001,Blood pressure <script> below 140/90,60,40,50,80.0,10
            X9000011,XM002,Second,9,1,9,11.1,0
            unallocated,XM001,Blood pressure <script> below 140/90,20,4,18,22.2,2
            """);
    assertThat(read("practice=X00002/by-gp/X9000021.csv")).contains("X9000021,XM002,Second,30,20");
  }

  @Test
  void aPracticeWhoseExtractWasRefusedIsToldWhy() throws IOException {
    assertThat(read("practice=X00009/receipt.csv")).contains("EMIS,REFUSED,FILE_MISSING");
    assertThat(read("practice=X00009/report.html")).contains("FILE_MISSING");
  }

  @Test
  void aPracticeThatOnlyHospitalRecordsNameHasNoPack() {
    assertThat(england.published("published").resolve("practice=V81999")).doesNotExist();
  }

  @Test
  void aPracticeSeesWhyPatientsWereLeftOut() throws IOException {
    assertThat(read("practice=X00001/exclusions.csv"))
        .isEqualToNormalizingNewlines(
            """
            indicator,level,organisation,reason,category,patients
            XM001,gp,X9000011,NOT_SUITABLE,2,10
            XM001,gp,unallocated,NOT_SUITABLE,2,2
            XM001,practice,X00001,NOT_SUITABLE,2,12
            """);
  }

  @Test
  void noFolderHoldsAnotherPracticesCodeNameOrGp() throws IOException {
    List<String> own = List.of("X00001", "X00002", "X00003", "X00004", "X00005");
    for (String practice : own) {
      String everything = everythingIn("practice=" + practice);
      for (String other : own) {
        if (!other.equals(practice)) {
          assertThat(everything)
              .doesNotContain(other)
              .doesNotContain("X90000" + other.charAt(5) + "1");
        }
      }
    }
  }

  @Test
  void namesFromOutsideBecomeNeitherMarkupNorFormulas() throws IOException {
    String page = read("practice=X00001/report.html");
    assertThat(page).contains("=Harbour &amp; &lt;Surgery&gt;").doesNotContain("<script");
    assertThat(PlainCell.shown("=1+1")).isEqualTo("'=1+1");
    assertThat(PlainCell.shown("\tx")).isEqualTo("'\tx");
    assertThat(PlainCell.shown("@x")).isEqualTo("'@x");
    assertThat(PlainCell.shown("1=1")).isEqualTo("1=1");
  }

  @Test
  void theManifestKnowsEachFileByItsChecksum() throws IOException {
    Path pack = england.published("published").resolve("practice=X00001");
    JsonNode manifest = new ObjectMapper().readTree(pack.resolve("manifest.json").toFile());
    assertThat(manifest.at("/from/tables/0/name").asText()).isEqualTo("counts");
    assertThat(manifest.at("/from/rulesets/0/version").asText()).isEqualTo("1.0");
    for (JsonNode file : manifest.get("files")) {
      byte[] content = Files.readAllBytes(pack.resolve(file.get("name").asText()));
      assertThat(Checksum.of(content)).isEqualTo(file.get("sha256").asText());
      assertThat(content).hasSize(file.get("bytes").asInt());
    }
    assertThat(contents(pack)).hasSize(manifest.get("files").size() + 1);
  }

  @Test
  void sparkReadsTheFolderByPracticeThoughOtherFilesStandBeside() {
    var figures =
        SparkForTests.session()
            .read()
            .option("pathGlobFilter", "figures.parquet")
            .parquet(england.published("published").toString())
            .where("practice = 'X00001' AND indicator = 'XM002'");
    assertThat(
            DrawnTable.drawn(
                figures.select(
                    "period_end",
                    "level",
                    "organisation",
                    "numerator",
                    "denominator",
                    "rate",
                    "control")))
        .isEqualTo(
            """
            2026-03-31 | gp | X9000011 | 1 | 9 | 11.1 | as counted
            2026-03-31 | practice | X00001 | 1 | 9 | 11.1 | as counted""");
  }

  @Test
  void aRepeatGivesTheSameBytesAndWritesOnlyWhatIsNotWhole() throws IOException {
    PublishResult elsewhere = england.publish("elsewhere", Split.BY_GP);
    assertThat(contents(england.published("elsewhere")))
        .isEqualTo(contents(england.published("published")));
    assertThat(elsewhere.checksum()).isEqualTo(first.checksum());
    Path broken = england.published("elsewhere").resolve("practice=X00002");
    Files.delete(broken.resolve("manifest.json"));
    Files.writeString(broken.resolve("left-behind.csv"), "half");
    Path stale = england.published("elsewhere").resolve("practice=X00008");
    Files.createDirectories(stale);
    Files.writeString(stale.resolve("manifest.json"), "{}");

    PublishResult repeat = england.publish("elsewhere", Split.BY_GP);

    assertThat(repeat.unchanged()).isEqualTo(5);
    assertThat(repeat.written()).isEqualTo(1);
    assertThat(repeat.withdrawn()).as("packs of practices no longer in the tables").isEqualTo(1);
    assertThat(contents(england.published("elsewhere")))
        .isEqualTo(contents(england.published("published")));
  }

  /** Files that are new, gone or different. */
  private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
    Set<String> changed = new TreeSet<>(before.keySet());
    changed.addAll(after.keySet());
    changed.removeIf(file -> Objects.equals(before.get(file), after.get(file)));
    return changed;
  }

  private String read(String file) throws IOException {
    return Files.readString(england.published("published").resolve(file));
  }

  private String everythingIn(String pack) throws IOException {
    StringBuilder all = new StringBuilder();
    contents(england.published("published").resolve(pack))
        .forEach((name, content) -> all.append(name).append(content).append('\n'));
    return all.toString();
  }

  /** Every file by its path, with its bytes as characters of one byte. */
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
