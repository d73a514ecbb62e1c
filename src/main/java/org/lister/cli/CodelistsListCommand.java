package org.lister.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.lister.conf.CodelistReader;
import org.lister.conf.Problems;
import org.lister.domain.Codelist;
import org.lister.domain.CodelistReleases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister codelists list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Says of every codelist how many codes it holds and where it comes from.")
final class CodelistsListCommand implements Callable<Integer> {

  @Mixin private final ConfOption options = new ConfOption();

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Map<String, Codelist> codelists =
        new CodelistReader(problems).folder(options.folder().resolve("codelists"));
    problems.stopIfAny();
    Voice voice = options.voice();
    codelists.values().forEach(list -> say(list, voice));
    voice.say(
        "%d codelists: %s", codelists.size(), CodelistReleases.of(codelists.values()).toString());
    return 0;
  }

  private static void say(Codelist list, Voice voice) {
    String effective = list.effective() == null ? "" : ", effective " + list.effective();
    voice.say("%-20s %,7d codes  %s%s", list.name(), list.codes().size(), list.origin(), effective);
  }
}
