package org.lister.cli;

import picocli.CommandLine.Command;

/** {@code lister agree}: who takes part in a service. */
@Command(
    name = "agree",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Offers services to practices and records their answers. Who decides is named by LISTER_ACTOR"
            + " and actors.yaml; ingest opens the files of nobody else.",
    subcommands = {
      AgreeOfferCommand.class,
      AgreeWithdrawCommand.class,
      AgreeAcceptCommand.class,
      AgreeDeclineCommand.class,
      AgreeEndCommand.class,
      AgreeListCommand.class,
      CopyServiceCommand.class
    })
final class AgreeCommand {}
