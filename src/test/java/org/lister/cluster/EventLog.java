package org.lister.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what Spark wrote down about one command. */
final class EventLog {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LISTERS =
      Pattern.compile("org\\.lister\\.[\\w.$]+\\((\\w+\\.java:\\d+)\\)");

  private final Map<String, Query> queries = new HashMap<>();
  private final Map<Integer, Step> steps = new HashMap<>();
  private final List<EndedTask> tasks = new ArrayList<>();

  /** Where a query of Spark SQL was asked, as a stack trace, and the query it is part of. */
  private record Query(String trace, String root) {}

  private EventLog() {}

  /** The tasks that ended, from the one log in a folder. */
  static List<EndedTask> tasks(Path folder) throws IOException {
    EventLog read = new EventLog();
    try (Stream<Path> logs = Files.list(folder)) {
      Path log = logs.findFirst().orElseThrow();
      // Line by line: what belongs to a step is said before its tasks end.
      for (String line : Files.readAllLines(log)) {
        read.add(JSON.readTree(line));
      }
    }
    return List.copyOf(read.tasks);
  }

  private void add(JsonNode event) {
    String kind = event.path("Event").asText();
    if (kind.endsWith("SparkListenerSQLExecutionStart")) {
      addQuery(event);
    } else if (kind.equals("SparkListenerStageSubmitted")) {
      addStep(event);
    } else if (kind.equals("SparkListenerTaskEnd")) {
      addTask(event);
    }
  }

  private void addQuery(JsonNode event) {
    queries.put(
        event.path("executionId").asText(),
        new Query(event.path("details").asText(), event.path("rootExecutionId").asText()));
  }

  /** Lister names its own stage as the group of Spark's jobs. */
  private void addStep(JsonNode event) {
    JsonNode stage = event.path("Stage Info");
    JsonNode properties = event.path("Properties");
    steps.put(
        stage.path("Stage ID").asInt(),
        new Step(
            properties.path("spark.jobGroup.id").asText("none"),
            place(stage, properties.path("spark.sql.execution.id").asText())));
  }

  /** The line of Lister's that asked; Spark's name for the step where another thread did. */
  private String place(JsonNode stage, String query) {
    Query none = new Query("", "");
    Query own = queries.getOrDefault(query, none);
    Query root = queries.getOrDefault(own.root(), none);
    return Stream.of(stage.path("Details").asText(), own.trace(), root.trace())
        .map(LISTERS::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElse(stage.path("Stage Name").asText());
  }

  private void addTask(JsonNode event) {
    tasks.add(
        new EndedTask(
            steps.get(event.path("Stage ID").asInt()),
            event.path("Task Info").path("Executor ID").asText(),
            event.path("Task Metrics").path("Result Size").asLong()));
  }
}
