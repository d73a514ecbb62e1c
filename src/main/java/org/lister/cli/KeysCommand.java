package org.lister.cli;

import picocli.CommandLine.Command;

/** {@code lister keys}: what the commands below it have in common is the encryption they keep. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description =
        "The keys under which NHS numbers are stored: which there are, new master keys, and their"
            + " rotation. No command prints a key.",
    subcommands = {
      KeysNewCommand.class,
      KeysRotateCommand.class,
      KeysDropCommand.class,
      KeysShowCommand.class
    })
final class KeysCommand {}
