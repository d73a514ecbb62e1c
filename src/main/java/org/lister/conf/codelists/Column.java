package org.lister.conf.codelists;

import java.util.List;
import java.util.Locale;

/**
 * A column of a release and the names that authorities have given it; capitals, spaces and
 * underscores make no difference. Sources: SNOMED CT Release File Specification, 4.2 and 5.2; the
 * text files of the primary care domain reference set portal.
 */
enum Column {
  ACTIVE("active"),
  EFFECTIVE_TIME("effectiveTime"),
  REFERENCE_SET("refsetId", "PCD_Refset_ID", "reference set id"),
  MEMBER("referencedComponentId"),
  CLUSTER("Cluster_ID", "cluster"),
  CODE("SNOMED_code", "ConceptId", "code"),
  TERM("SNOMED_code_description", "description", "term"),
  OUTPUT("Output_ID"),
  SERVICE("Service_and_Ruleset"),
  CONCEPT("conceptId"),
  TYPE("typeId");

  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  /** Its place in a header, or -1. */
  int in(List<String> header) {
    List<String> plain = header.stream().map(Column::plain).toList();
    return names.stream()
        .mapToInt(name -> plain.indexOf(plain(name)))
        .filter(place -> place >= 0)
        .findFirst()
        .orElse(-1);
  }

  /** As a user is told of it. */
  String said() {
    return String.join(" or ", names);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
