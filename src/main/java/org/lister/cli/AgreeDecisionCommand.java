package org.lister.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.lister.agree.Agree;
import org.lister.agree.AgreeRequest;
import org.lister.agree.AgreeResult;
import org.lister.agree.Chosen;
import org.lister.conf.Configuration;
import org.lister.domain.Service;
import org.lister.domain.participation.Move;
import org.lister.domain.terms.Actor;
import org.lister.store.TableName;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command with which somebody decides about practices and a service. */
abstract class AgreeDecisionCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      required = true,
      description = "The reason, which is kept with the decision.")
  private String why = "";

  abstract Move move(Service service);

  abstract Chosen chosen(Actor actor);

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    AgreeRequest request = request(configuration, Acting.now(options.conf()));
    Workplace workplace = Workplace.of(configuration, options.spark());
    if (options.isDryRun()) {
      options.voice().say("agree would write");
      say(request, Agree.plan(workplace.tables(), request));
    } else {
      AgreeResult result = Agree.run(workplace.tables(), request);
      witness(workplace, request, result);
      say(request, result);
    }
    return 0;
  }

  private static void witness(Workplace workplace, AgreeRequest request, AgreeResult result) {
    new Witness(workplace, StageCommand.newRun())
        .decided(
            "agree",
            TableName.PARTICIPATION.folder(),
            "%s: %d practices"
                .formatted(request.move().step().leadsTo().words(), result.decisions().size()));
  }

  private AgreeRequest request(Configuration configuration, Actor actor) {
    return new AgreeRequest(
        configuration.service(),
        move(configuration.service()),
        chosen(actor),
        actor,
        why,
        Instant.now(),
        configuration.settings().reference());
  }

  private void say(AgreeRequest request, AgreeResult result) {
    options
        .voice()
        .say(
            "%s %s: %,d practices; %,d left as they stand",
            request.service().code(),
            request.move().step().leadsTo().words(),
            result.decisions().size(),
            result.leftOut());
  }
}
