package org.lister.cli;

import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.lister.domain.Encryption;
import org.lister.domain.Stopped;
import org.lister.store.keys.KeyFileMaker;
import org.lister.store.keys.KeyService;
import org.lister.store.keys.NumberKeys.Held;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister keys drop}. */
@Command(
    name = "drop",
    mixinStandardHelpOptions = true,
    description =
        "Takes old versions of the master keys out of their file, once the tables of --out need them"
            + " no more. Tables elsewhere are not looked at: rotate theirs first.")
final class KeysDropCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Override
  public Integer call() {
    Workplace workplace = Workplace.of(options.configuration(), options.spark());
    Encryption encryption = workplace.configuration().settings().encryption();
    String file = MasterKeys.file(encryption);
    requireRotated(workplace.tables().keysHeld(), encryption);
    if (options.isDryRun()) {
      options.voice().say("keys would drop all but the newest of %s", MasterKeys.names(encryption));
      return 0;
    }
    Witness witness = new Witness(workplace, StageCommand.newRun());
    witness.began("keys");
    SortedSet<String> dropped = KeyFileMaker.at(file).dropOld(MasterKeys.names(encryption));
    witness.changedKeys("keys", "dropped " + dropped);
    options.voice().say("%s dropped from %s", dropped, file);
    return 0;
  }

  private static void requireRotated(List<Held> held, Encryption encryption) {
    KeyService service = KeyService.open(Encryption.FILE, encryption.place());
    List<String> newest =
        MasterKeys.names(encryption).stream().map(id -> service.newest(id).toString()).toList();
    held.stream()
        .filter(key -> !newest.contains(key.masterKey()))
        .findFirst()
        .ifPresent(
            key -> {
              throw new Stopped.Mistake(
                  "Cannot drop master keys: the data key %s is still wrapped under %s. Rotate first: lister keys rotate"
                      .formatted(key.dataKey(), key.masterKey()));
            });
  }
}
