package org.lister.protect;

import static org.apache.spark.sql.functions.col;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Whose packs to make: everybody's, or those of a few. */
public sealed interface Practices {

  static Practices all() {
    return new All();
  }

  static Practices only(Set<String> codes) {
    return new Only(Set.copyOf(codes));
  }

  /** The rows of these practices; areas and the linkage are left as they are. */
  PackSources of(PackSources sources);

  /** The rows of these practices. */
  StatementSources of(StatementSources sources);

  /** Every practice there is. */
  record All() implements Practices {
    @Override
    public PackSources of(PackSources sources) {
      return sources;
    }

    @Override
    public StatementSources of(StatementSources sources) {
      return sources;
    }
  }

  /** These, so that the files of others need not be read. */
  record Only(Set<String> codes) implements Practices {
    @Override
    public PackSources of(PackSources sources) {
      return new PackSources(
          theirs(sources.counts(), "organisation"),
          theirs(sources.receipts(), "practice"),
          theirs(sources.quality(), "practice"),
          theirs(sources.linkage(), "value"),
          theirs(sources.practices(), "practice"));
    }

    @Override
    public StatementSources of(StatementSources sources) {
      return new StatementSources(
          theirs(sources.settlements(), "practice"),
          theirs(sources.achievements(), "practice"),
          theirs(sources.prevalences(), "practice"),
          theirs(sources.differences(), "practice"),
          theirs(sources.transitions(), "practice"),
          theirs(sources.participation(), "practice"));
    }

    private Dataset<Row> theirs(Dataset<Row> rows, String column) {
      return rows.where(col(column).isin(codes.toArray()));
    }
  }
}
