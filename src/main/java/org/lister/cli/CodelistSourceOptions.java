package org.lister.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lister.conf.codelists.Source;
import org.lister.conf.codelists.Source.Unmapped;
import org.lister.domain.Stopped;
import picocli.CommandLine.Option;

/** The options that name the files of a release, in one of three shapes. */
final class CodelistSourceOptions {

  @Option(
      names = "--refset",
      paramLabel = "FILE",
      description = "RF2 simple reference sets, a snapshot; may be given again. Needs --clusters.")
  private List<Path> referenceSets = List.of();

  @Option(
      names = "--clusters",
      paramLabel = "FILE",
      description = "Which cluster is which reference set; tabs or commas.")
  private @Nullable Path clusters;

  @Option(
      names = "--terms",
      paramLabel = "FILE",
      description = "Terms of the codes: RF2 descriptions, a snapshot, or code,term.")
  private @Nullable Path terms;

  @Option(
      names = "--mapped-only",
      description = "Pass over reference sets that --clusters does not name.")
  private boolean mappedOnly;

  @Option(
      names = "--content",
      paramLabel = "FILE",
      description = "A flat file of clusters and codes, as PCD_Refset_Content.txt.")
  private @Nullable Path content;

  @Option(
      names = "--list",
      paramLabel = "CLUSTER=FILE",
      description = "One code,term file as one cluster; may be given again.")
  private Map<String, Path> lists = Map.of();

  Source source() {
    List<Source> sources =
        Stream.of(referenceSets(), content(), lists()).flatMap(List::stream).toList();
    if (sources.size() != 1) {
      throw new Stopped.Mistake(
          "Cannot import codelists from %d kinds of source: it takes one. Write --refset with --clusters, or --content, or --list."
              .formatted(sources.size()));
    }
    return sources.get(0);
  }

  private List<Source> referenceSets() {
    if (referenceSets.isEmpty() && clusters == null && terms == null) {
      return List.of();
    }
    if (referenceSets.isEmpty() || clusters == null) {
      throw new Stopped.Mistake(
          "Cannot import reference sets: their files go with one that names their clusters. Write --refset and --clusters.");
    }
    Unmapped unmapped = mappedOnly ? Unmapped.PASSED_OVER : Unmapped.REFUSED;
    return List.of(new Source.ReferenceSets(referenceSets, clusters, terms, unmapped));
  }

  private List<Source> content() {
    return content == null ? List.of() : List.of(new Source.Content(content));
  }

  private List<Source> lists() {
    return lists.isEmpty() ? List.of() : List.of(new Source.Lists(lists));
  }
}
