package org.lister.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.FileAction;
import org.apache.spark.sql.delta.actions.RemoveFile;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What happened to a table between two of its versions, from Delta's log alone: a few files of
 * text, where a list of each version's files would be two queries of Spark.
 *
 * @param only values of partition columns other than the shelf; of other parts nothing is asked
 */
record ShelfLog(DeltaLog log, Map<String, Set<String>> only) {

  /** A file of the older version, and whether it is one of the newer. */
  private record Fate(boolean wasThere, boolean isThere) {
    Fate and(boolean isThereNow) {
      return new Fate(wasThere, isThereNow);
    }
  }

  /** The shelves on which files came or went; none can be told when part of the log is gone. */
  Optional<SortedSet<Integer>> changed(long older, long newer) {
    Map<String, Fate> fates = new HashMap<>();
    long commits = 0;
    var changes = log.getChanges(older + 1, newer, Option.empty(), false);
    while (changes.hasNext()) {
      Tuple2<Object, Seq<Action>> commit = changes.next();
      CollectionConverters.asJava(commit._2()).forEach(action -> follow(action, fates));
      commits++;
    }
    return commits == newer - older ? Optional.of(shelves(fates)) : Optional.empty();
  }

  private void follow(Action action, Map<String, Fate> fates) {
    if (action instanceof AddFile file && isAskedFor(file.partitionValues())) {
      follow(file, true, fates);
    } else if (action instanceof RemoveFile file && isAskedFor(file.partitionValues())) {
      follow(file, false, fates);
    }
  }

  private static void follow(FileAction file, boolean isThere, Map<String, Fate> fates) {
    fates.merge(file.path(), new Fate(!isThere, isThere), (before, after) -> before.and(isThere));
  }

  /** Delta need not say of which part a removed file was; such a file is looked at. */
  private boolean isAskedFor(
      scala.collection.immutable.@Nullable Map<String, String> partitionValues) {
    if (partitionValues == null) {
      return true;
    }
    Map<String, String> values = CollectionConverters.asJava(partitionValues);
    return only.entrySet().stream()
        .allMatch(
            asked ->
                !values.containsKey(asked.getKey())
                    || asked.getValue().contains(values.get(asked.getKey())));
  }

  private static SortedSet<Integer> shelves(Map<String, Fate> fates) {
    SortedSet<Integer> shelves = new TreeSet<>();
    fates.forEach(
        (file, fate) -> {
          if (fate.wasThere() != fate.isThere()) {
            shelves.add(Shelf.ofFile(file));
          }
        });
    return shelves;
  }
}
