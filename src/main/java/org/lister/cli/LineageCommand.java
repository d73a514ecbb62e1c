package org.lister.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.lister.conf.Places;
import org.lister.domain.Stopped;
import org.lister.store.Lineage;
import org.lister.store.TableVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lister lineage}. */
@Command(
    name = "lineage",
    mixinStandardHelpOptions = true,
    description =
        "Tells from which files, table versions, rules and software a table or a published file"
            + " came.")
final class LineageCommand implements Callable<Integer> {

  private static final String MANIFEST = "manifest.json";

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(
      paramLabel = "TABLE|FILE",
      description =
          "A table such as counts, also counts@3 for its version 3; or a published file, whose"
              + " manifest lies beside it.")
  private String result = "";

  @Override
  public Integer call() throws IOException {
    Workplace workplace = Workplace.of(options.configuration(), options.spark());
    for (TableVersion start : isTable() ? List.of(table(workplace)) : manifest(workplace)) {
      List<Lineage.Link> links = Lineage.of(start, workplace.tables().ledger());
      if (links.isEmpty()) {
        options
            .voice()
            .say("%s version %d: no finished run wrote it", start.name(), start.version());
      }
      links.forEach(this::tell);
    }
    return 0;
  }

  private boolean isTable() {
    return TableAtVersion.named(result.split("@", 2)[0]).isPresent();
  }

  private TableVersion table(Workplace workplace) {
    if (result.contains("@")) {
      TableAtVersion named = TableAtVersion.of(result);
      return TableVersion.of(named.table(), named.version());
    }
    return workplace.tables().version(TableAtVersion.named(result).orElseThrow());
  }

  /**
   * The tables that the manifest beside a published file names, after saying what else it names.
   */
  private List<TableVersion> manifest(Workplace workplace) throws IOException {
    Path file = new Path(Places.uri(java.nio.file.Path.of(""), result));
    FileSystem storage = file.getFileSystem(workplace.hadoop());
    JsonNode from = read(storage, file).path("from");
    options
        .voice()
        .say(
            "%s: service %s, period to %s, configuration %s, Lister %s",
            file.getName(),
            from.path("service").asText(),
            from.path("periodEnd").asText(),
            from.path("configuration").asText(),
            from.path("software").asText());
    from.path("rulesets")
        .forEach(
            each ->
                options
                    .voice()
                    .say(
                        "rules %s %s (%s)",
                        each.path("name").asText(),
                        each.path("version").asText(),
                        each.path("status").asText()));
    List<TableVersion> tables = new ArrayList<>();
    from.path("tables")
        .forEach(
            each ->
                tables.add(
                    new TableVersion(
                        each.path("name").asText(), each.path("version").asLong(), "")));
    return tables;
  }

  /** From the folder of the file or one above it: a GP's part of a pack lies deeper. */
  private JsonNode read(FileSystem storage, Path file) throws IOException {
    Path folder = storage.exists(file) ? file : null;
    while (folder != null) {
      Path manifest = new Path(folder, MANIFEST);
      if (storage.getFileStatus(folder).isDirectory() && storage.exists(manifest)) {
        try (InputStream in = storage.open(manifest)) {
          return new ObjectMapper().readTree(in);
        }
      }
      folder = folder.getParent();
    }
    throw new Stopped.Mistake(
        "Cannot trace %s: it is no table, and no manifest lies beside it. Name a table or a published file."
            .formatted(result));
  }

  private void tell(Lineage.Link link) {
    options
        .voice()
        .say(
            "%s%s version %d: %s of run %s, configuration %s, Lister %s%s",
            "  ".repeat(link.depth()),
            link.of().name(),
            link.of().version(),
            link.by().stage(),
            link.by().run(),
            link.by().ended().configuration(),
            link.by().ended().software(),
            link.files() == 0 ? "" : String.format(Locale.UK, ", from %,d files", link.files()));
  }
}
