package org.lister.cli;

import picocli.CommandLine.Command;

/** {@code lister rules}: for those who write and check business rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Checks business rules, says them in English, proves them with scenarios and compares their"
            + " versions.",
    subcommands = {
      RulesCheckCommand.class,
      RulesDescribeCommand.class,
      RulesProveCommand.class,
      RulesCompareCommand.class
    })
final class RulesCommand {}
