package org.lister.cli;

import picocli.CommandLine.Command;

/** {@code lister codelists}: for those who keep the clusters of codes up to date. */
@Command(
    name = "codelists",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Imports the codelists of a release and says which releases are in use.",
    subcommands = {CodelistsImportCommand.class, CodelistsListCommand.class})
final class CodelistsCommand {}
