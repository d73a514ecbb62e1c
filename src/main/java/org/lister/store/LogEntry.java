package org.lister.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.actions.Action;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What an entry of a Delta table's log is made of. Actions are given in the form that Delta's
 * protocol documents.
 */
final class LogEntry {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LogEntry() {}

  static Action action(String kind, Map<String, Object> fields) {
    return Action.fromJson(json(Map.of(kind, fields)));
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text and numbers always have a form in JSON", e);
    }
  }

  static Seq<Action> of(List<? extends Action> actions) {
    return CollectionConverters.asScala(List.<Action>copyOf(actions)).toSeq();
  }

  /** What the log says was done. */
  static DeltaOperations.Operation write(SaveMode mode) {
    return new DeltaOperations.Write(
        mode,
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty());
  }
}
