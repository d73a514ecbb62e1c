package org.lister.cli;

import picocli.CommandLine.Command;

/** {@code lister audit}: what the two commands below it have in common is the log. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "The audit log: who did what, when, on which data, under which approval.",
    subcommands = {AuditShowCommand.class, AuditVerifyCommand.class})
final class AuditCommand {}
