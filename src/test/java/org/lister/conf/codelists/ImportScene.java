package org.lister.conf.codelists;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lister.conf.Problems;
import org.lister.conf.codelists.ImportRequest.Scope;
import org.lister.conf.codelists.ImportRequest.Writing;
import org.lister.conf.codelists.Source.Unmapped;

/**
 * A small configuration whose rules name AST_COD, DM_COD and CSTEST_COD, with an old AST_COD and a
 * proposed CSTEST_COD. Files are drawn with a bar where a tab belongs.
 */
final class ImportScene {

  static final Release RELEASE =
      new Release("PCD reference sets", "20251001", LocalDate.of(2025, 10, 1));

  static final String MEMBERS =
      """
      id|effectiveTime|active|moduleId|refsetId|referencedComponentId
      m1|20250401|1|999000011000230102|999012891000230104|195967001
      m2|20251001|1|999000011000230102|999012891000230104|304527002
      m3|20251001|0|999000011000230102|999012891000230104|11641008
      m4|20250401|1|999000011000230102|999009771000230104|44054006
      """;
  static final String MAPPING =
      """
      Cluster_ID|Cluster_Description|Refset_ID
      AST_COD|Asthma diagnosis codes|999012891000230104
      DM_COD|Diabetes mellitus codes|^999009771000230104
      """
          .replace("Refset_ID", "PCD_Refset_ID");

  private final Path folder;

  ImportScene(Path folder) throws IOException {
    this.folder = folder;
    file(
        "conf/rulesets/one.yaml",
        """
        # UNUSED_COD is only spoken of.
        fields:
          1: { AST_DAT: latest AST_COD }
          2: { CST_DAT: latest CSTEST_COD }
        """);
    file("conf/rulesets/one/part.yaml", "fields: { 3: { DM_DAT: latest DM_COD } }\n");
    file(
        "conf/codelists/AST_COD.csv",
        "# source: older\ncode,term\n11641008,Millers' asthma\n195967001,Asthma\n");
    file(
        "conf/codelists/CSTEST_COD.csv",
        "# source: ours\n# status: proposed\ncode,term\n269957009,Smear result\n");
  }

  Path file(String name, String text) throws IOException {
    return file(name, text, StandardCharsets.UTF_8);
  }

  Path file(String name, String text, Charset encoding) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.replace('|', '\t').getBytes(encoding));
  }

  Path lists() {
    return folder.resolve("conf/codelists");
  }

  ImportResult run(Source source) {
    return run(request(source, Scope.NAMED_BY_RULES, Writing.REPLACE));
  }

  ImportResult run(ImportRequest request) {
    return CodelistImport.run(request, new Problems());
  }

  ImportRequest request(Source source, Scope scope, Writing writing) {
    return request(source, scope, writing, StandardCharsets.UTF_8);
  }

  ImportRequest request(Source source, Scope scope, Writing writing, Charset encoding) {
    return new ImportRequest(
        folder.resolve("conf"), source, RELEASE, encoding, scope, writing, "0.1.0");
  }

  /** Reference sets as these two files name them. */
  Source sets(String members, String mapping) throws IOException {
    return sets(members, mapping, null);
  }

  Source sets(String members, String mapping, @Nullable String terms) throws IOException {
    return new Source.ReferenceSets(
        List.of(file("der2_Refset_SimpleSnapshot.txt", members)),
        file("mapping.txt", mapping),
        terms == null ? null : file("terms.txt", terms),
        Unmapped.REFUSED);
  }

  /** Every file of the codelists and its text. */
  Map<String, String> written() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(lists())) {
      for (Path file : files.collect(Collectors.toList())) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  /** A message without the folder of the test. */
  String plain(Throwable failure) {
    return String.valueOf(failure.getMessage()).replace(folder + "/", "");
  }
}
