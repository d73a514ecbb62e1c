package org.lister.cli;

import picocli.CommandLine.Command;

/** {@code lister rules}: for those who write and check business rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Checks business rules and says them in English.",
    subcommands = {RulesCheckCommand.class, RulesDescribeCommand.class})
final class RulesCommand {}
