package org.lister.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lister.domain.Encryption;
import org.lister.store.keys.KeyFileMaker;
import org.lister.store.keys.MasterKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister keys new}. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description =
        "Makes the file of master keys that lister.yaml names, or gives each key in it a new"
            + " version. Keep a copy where only its keepers read: without it the tables are lost.")
final class KeysNewCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Override
  public Integer call() {
    Encryption encryption = options.configuration().settings().encryption();
    if (options.isDryRun()) {
      options.voice().say("keys would make a new version of %s", MasterKeys.names(encryption));
      return 0;
    }
    List<MasterKey> made =
        KeyFileMaker.at(MasterKeys.file(encryption)).addVersions(MasterKeys.names(encryption));
    options.voice().say("%s made in %s", made, encryption.place());
    options
        .voice()
        .say("Bring the file to every machine, readable by the account of its role alone.");
    return 0;
  }
}
