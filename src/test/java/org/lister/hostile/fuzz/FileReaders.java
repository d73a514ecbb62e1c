package org.lister.hostile.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.lister.SparkForTests;
import org.lister.agree.Hierarchy;
import org.lister.agree.ParticipationRegister;
import org.lister.agree.entries.CountsEntered;
import org.lister.cli.NumbersGiven;
import org.lister.conf.Problems;
import org.lister.conf.codelists.CodelistImport;
import org.lister.conf.codelists.ImportRequest;
import org.lister.conf.codelists.Release;
import org.lister.conf.codelists.Source;
import org.lister.ingest.ParquetLook;
import org.lister.ingest.hospital.HospitalTexts;
import org.lister.reconcile.CountsCompared;
import org.lister.settle.ListFilesRead;

/** The readers of files that people bring, and the first looks at files that systems send. */
final class FileReaders {

  private static final String MEMBERS =
      """
      id\teffectiveTime\tactive\tmoduleId\trefsetId\treferencedComponentId
      m1\t20250401\t1\t999000011000230102\t999012891000230104\t195967001
      m4\t20250401\t1\t999000011000230102\t999009771000230104\t44054006
      """;
  private static final String MAPPING =
      """
      Cluster_ID,Cluster_Description,PCD_Refset_ID
      AFIB_COD,Asthma diagnosis codes,999012891000230104
      DM_COD,Diabetes mellitus codes,^999009771000230104
      """;
  private static final String CONTENT =
      """
      Cluster_ID,Cluster_Description,SNOMED_code,SNOMED_code_description,PCD_Refset_ID
      DM_COD,Diabetes,44054006,"Diabetes mellitus type 2, first",999009771000230104
      AFIB_COD,Fibrillation,49436004,Atrial fibrillation,999012891000230104
      """;
  private static final String LISTS =
      """
      PRACTICE_CODE,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE,LIST_SIZE_DATE
      X00001,TOTAL,9500,2026-01-01
      X00002,TOTAL,100,2026-01-01
      X00002,16OV,90,
      """;
  private static final String ORGANISATIONS =
      """
      practice,status,opened,closed,recorded
      X00001,active,1990-01-01,,2026-04-01
      X00002,closed,1990-01-01,2026-01-01,2026-04-01
      """;
  private static final String LAST_YEAR = "practice,payment\nX00001,1234.56\nX00002,10\n";
  private static final String PARTICIPATION =
      """
      service,practice,status,from,to
      QOF,X00001,Approved,2025-04-01,
      QOF,X00002,Approved,2025-04-01,2026-01-01
      QOF,X00003,Declined,2025-04-01,
      """;

  private final Path folder;
  private final Path conf;
  private final Configuration hadoop = SparkForTests.session().sessionState().newHadoopConf();
  private final byte[] parquet;
  private final String hierarchy;

  FileReaders(Path folder, Path conf) throws IOException {
    this.folder = folder;
    this.conf = conf;
    this.parquet =
        Files.readAllBytes(Path.of("sample-parquet/gp/EMIS/X00001/2026-03-31/patients.parquet"));
    this.hierarchy = Files.readString(Path.of("sample-parquet/reference/practices.csv"));
  }

  List<FuzzedReader> all() {
    return List.of(
        new FuzzedReader("release of codelists", this::release),
        new FuzzedReader("list sizes of settle", file(LISTS, read()::lists)),
        new FuzzedReader("organisations of settle", file(ORGANISATIONS, read()::organisations)),
        new FuzzedReader("last year of settle", file(LAST_YEAR, read()::lastYear)),
        new FuzzedReader("participation register", this::participation),
        new FuzzedReader("counts to enter, file", file(counts(), this::toEnter)),
        new FuzzedReader("counts to compare, file", file(tidyCounts(), this::toCompare)),
        new FuzzedReader("NHS number of explain", this::number),
        new FuzzedReader("hospital text, file", FileReaders::hospital),
        new FuzzedReader("Parquet file", this::parquet));
  }

  /** Needs Spark for each case, so that there are fewer. */
  FuzzedReader hierarchyReader() {
    return new FuzzedReader("practice hierarchy", this::hierarchy);
  }

  private ListFilesRead read() {
    return new ListFilesRead(hadoop);
  }

  private void toEnter(String uri) {
    CountsEntered.inspected(hadoop, uri);
  }

  private void toCompare(String uri) {
    CountsCompared.inspected(hadoop, uri);
  }

  private FuzzedReader.Reading file(String good, Consumer<String> reading) {
    return (dice, what) -> {
      reading.accept(written("file.csv", Spoilt.file(dice, good)));
      return true;
    };
  }

  private String written(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toUri().toString();
  }

  private static String counts() {
    return CountsEntered.header()
        + "\nQOF2526,Q,X00001,20260331,AF006,Numerator,90,None,AUTOMATED,02/04/2026,11:19:50,Y\n"
        + "QOF2526,\"Q, too\",X00002,20260331,AF006,Denominator,,None,AUTOMATED,02/04/2026,11:19:50,N\n";
  }

  private static String tidyCounts() {
    return "PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE\nX00001,XM001,REGISTER,400\n"
        + "X00002,XM001,NUMERATOR,8\n";
  }

  private boolean release(Dice dice, String what) throws IOException {
    Path members = spoilt(dice, "members.txt", MEMBERS);
    Path mapping = spoilt(dice, "mapping.csv", MAPPING);
    Path content = spoilt(dice, "content.csv", CONTENT);
    Source source =
        dice.oneIn(2)
            ? new Source.Content(content)
            : new Source.ReferenceSets(
                List.of(members), mapping, null, dice.of(List.of(Source.Unmapped.values())));
    CodelistImport.run(
        new ImportRequest(
            conf,
            source,
            new Release("PCD", "20251001", LocalDate.of(2025, 10, 1)),
            StandardCharsets.UTF_8,
            dice.of(List.of(ImportRequest.Scope.values())),
            ImportRequest.Writing.ONLY_SAY,
            "0.1.0"),
        new Problems());
    return true;
  }

  private Path spoilt(Dice dice, String name, String good) throws IOException {
    byte[] bytes = dice.oneIn(4) ? good.getBytes(StandardCharsets.UTF_8) : Spoilt.file(dice, good);
    return Files.write(folder.resolve(name), bytes);
  }

  private boolean participation(Dice dice, String what) throws IOException {
    written("participation.csv", Spoilt.file(dice, PARTICIPATION));
    ParticipationRegister.read(hadoop, folder.toUri().toString(), "QOF");
    return true;
  }

  private boolean hierarchy(Dice dice, String what) throws IOException {
    written("practices.csv", Spoilt.file(dice, hierarchy));
    Hierarchy.boards(SparkForTests.session(), folder.toUri().toString());
    return true;
  }

  private boolean number(Dice dice, String what) throws IOException {
    byte[] bytes = Spoilt.file(dice, "9990000018\n");
    if (dice.oneIn(2)) {
      NumbersGiven.onStandardInput(bytes);
    } else {
      NumbersGiven.inFile(Files.write(folder.resolve("number.txt"), bytes));
    }
    return true;
  }

  private static boolean hospital(Dice dice, String what) throws IOException {
    String good = String.join(",", HospitalTexts.columns()) + "\n1,9990000018,1\n2,,2\n";
    boolean isPacked = dice.oneIn(2);
    byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
    return HospitalTexts.why(isPacked, Spoilt.bytes(dice, isPacked ? packed(bytes) : bytes))
        .isEmpty();
  }

  private boolean parquet(Dice dice, String what) throws IOException {
    byte[] spoilt = Spoilt.bytes(dice, parquet);
    Path file = folder.resolve("file.parquet");
    Files.write(file, spoilt);
    ParquetLook look =
        ParquetLook.of(
            new org.apache.hadoop.fs.Path(file.toUri()),
            spoilt.length,
            new ByteArrayInputStream(spoilt),
            hadoop);
    return look.fault() == null;
  }

  static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
