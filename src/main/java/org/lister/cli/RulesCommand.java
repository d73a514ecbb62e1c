package org.lister.cli;

import picocli.CommandLine.Command;

/** {@code lister rules}: for those who write and check business rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Checks business rules, says them in English and compares their versions.",
    subcommands = {RulesCheckCommand.class, RulesDescribeCommand.class, RulesCompareCommand.class})
final class RulesCommand {}
