package org.lister.conf.codelists;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of a release, in one of the shapes in which authorities hand them out. */
public sealed interface Source {

  /**
   * RF2 simple reference sets, and which cluster is which reference set.
   *
   * @param members files of members: {@code id effectiveTime active moduleId refsetId
   *     referencedComponentId}
   * @param clusters names for each cluster its reference set
   * @param terms RF2 descriptions or {@code code,term}; null when there are none
   */
  record ReferenceSets(List<Path> members, Path clusters, @Nullable Path terms, Unmapped unmapped)
      implements Source {
    public ReferenceSets {
      members = List.copyOf(members);
    }
  }

  /** One flat file of clusters and codes, as the reference set portal hands it out. */
  record Content(Path file) implements Source {}

  /** One {@code code,term} file a cluster, by the cluster's name. */
  record Lists(Map<String, Path> files) implements Source {
    public Lists {
      files = Map.copyOf(files);
    }
  }

  /** What becomes of a reference set that belongs to no cluster. */
  enum Unmapped {
    REFUSED,
    PASSED_OVER
  }
}
