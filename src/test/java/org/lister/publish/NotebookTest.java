package org.lister.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.publish.PublishRequest.Split;

/** Notebooks are run cell by cell, so that none rots. */
@Tag("long")
class NotebookTest {

  private static final Path NOTEBOOK = Path.of("notebooks", "01-first-look.ipynb");

  @TempDir Path folder;

  @Test
  void everyCellOfTheFirstNotebookRunsOnWhatPublishWrites() throws IOException {
    MadeUpEngland england = new MadeUpEngland(folder);
    england.publish("published", Split.BY_GP);
    System.setProperty("LISTER_PUBLISHED", england.published("published").toString());
    try (JShell shell = shell()) {
      codeCells().forEach(cell -> run(shell, cell));
    } finally {
      System.clearProperty("LISTER_PUBLISHED");
    }
  }

  @Test
  void noOutputIsStoredSinceItWouldGrowOld() throws IOException {
    for (JsonNode cell : cells()) {
      assertThat(cell.path("outputs")).isEmpty();
    }
  }

  /** A shell in this process, so that its cells meet the session of the tests. */
  private static JShell shell() {
    JShell shell =
        JShell.builder().executionEngine(new LocalExecutionControlProvider(), null).build();
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      shell.addToClasspath(entry);
    }
    return shell;
  }

  private static void run(JShell shell, String cell) {
    String rest = cell;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      shell.eval(next.source()).forEach(event -> expectSuccess(shell, event, cell));
      rest = next.remaining();
    }
  }

  private static void expectSuccess(JShell shell, SnippetEvent event, String cell) {
    if (event.exception() != null) {
      fail("This cell of the notebook failed:\n" + cell, event.exception());
    }
    if (event.status() == Snippet.Status.REJECTED) {
      String why =
          shell
              .diagnostics(event.snippet())
              .map(each -> each.getMessage(null))
              .collect(Collectors.joining("\n"));
      fail("This cell of the notebook does not compile:\n" + cell + "\n" + why);
    }
  }

  private static List<String> codeCells() throws IOException {
    List<String> code = new ArrayList<>();
    for (JsonNode cell : cells()) {
      if (cell.get("cell_type").asText().equals("code")) {
        code.add(
            StreamSupport.stream(cell.get("source").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining()));
      }
    }
    return code;
  }

  private static JsonNode cells() throws IOException {
    return new ObjectMapper().readTree(NOTEBOOK.toFile()).get("cells");
  }
}
