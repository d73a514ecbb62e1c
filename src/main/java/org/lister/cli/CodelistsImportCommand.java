package org.lister.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lister.conf.Problems;
import org.lister.conf.codelists.CodelistImport;
import org.lister.conf.codelists.ImportRequest;
import org.lister.conf.codelists.ImportRequest.Scope;
import org.lister.conf.codelists.ImportRequest.Writing;
import org.lister.conf.codelists.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lister codelists import}. Its {@code --version} is the release's, not Lister's. */
@Command(
    name = "import",
    description =
        "Replaces codelists by those of a release: all of them, or none when anything is wrong."
            + " Says which are new, which codes came and went, and what the release lacks.")
final class CodelistsImportCommand implements Callable<Integer> {

  @Mixin private final ConfOption options = new ConfOption();

  @Mixin private final CodelistSourceOptions sources = new CodelistSourceOptions();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the release (default: ${DEFAULT-VALUE}).",
      defaultValue = "local codelists")
  private String name = "";

  @Option(
      names = "--version",
      paramLabel = "VERSION",
      required = true,
      description = "Version of the release, such as 20251001.")
  private String version = "";

  @Option(
      names = "--effective",
      paramLabel = "DATE",
      description = "First day for which it is meant (default: the version, when that is a day).")
  private @Nullable String effective;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Encoding of the files, such as windows-1252 (default: UTF-8).")
  private Charset encoding = StandardCharsets.UTF_8;

  @Option(names = "--all", description = "Take clusters too that no rule names.")
  private boolean all;

  @Option(names = "--dry-run", description = "Say what would change, and write nothing.")
  private boolean dryRun;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  private boolean help;

  @Override
  public Integer call() {
    Problems problems = new Problems();
    ImportRequest request =
        new ImportRequest(
            options.folder(),
            sources.source(),
            Release.of(name, version, effective, problems),
            encoding,
            all ? Scope.ALL : Scope.NAMED_BY_RULES,
            dryRun ? Writing.ONLY_SAY : Writing.REPLACE,
            Software.version());
    new ImportReport(options.voice()).of(CodelistImport.run(request, problems));
    options
        .voice()
        .say(
            dryRun
                ? "Nothing was written: this was a dry run."
                : "Written. See whether the rules agree with them: lister rules check");
    return 0;
  }
}
