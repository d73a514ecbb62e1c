package org.lister.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lister.store.TableName;

/**
 * A leg of the way from landing to published: one command of the product, for one service.
 *
 * @param service empty where the leg is the same for all
 * @param arguments beside the command's name
 */
record Leg(Command command, String service, List<String> arguments) {

  /** The product's commands in the order of the way. */
  enum Command {
    SYNTHESISE(Set.of()),
    INGEST(
        Set.of(
            TableName.PATIENTS,
            TableName.EVENTS,
            TableName.QUARANTINE,
            TableName.RECEIPTS,
            TableName.QUALITY,
            TableName.EPISODES)),
    LINK(Set.of(TableName.LINKS, TableName.LINKAGE)),
    MEASURE(Set.of(TableName.COUNTED_ELSEWHERE, TableName.OUTCOMES, TableName.COUNTS)),
    PUBLISH(Set.of(TableName.COMPARATORS));

    private final Set<TableName> tables;

    Command(Set<TableName> tables) {
      this.tables = tables;
    }

    /** What it writes. */
    Set<TableName> tables() {
      return tables;
    }

    /** As the user and the ledger write it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** It and those after it. */
    Set<Command> onwards() {
      return EnumSet.range(this, PUBLISH);
    }
  }

  Leg {
    arguments = List.copyOf(arguments);
  }

  /** The leg's name, which its files have too. */
  String name() {
    return service.isEmpty() ? command.word() : command.word() + "-" + service;
  }

  /** The ways of all services: what they share once, then each to its packs. */
  static List<Leg> all(List<String> services, List<String> places) {
    List<Leg> legs = new ArrayList<>();
    legs.add(of(Command.INGEST, "", places, "--service", services.get(0)));
    legs.add(of(Command.LINK, "", places, "--service", services.get(0)));
    for (String service : services) {
      legs.add(of(Command.MEASURE, service, places, "--service", service));
      legs.add(of(Command.PUBLISH, service, places, "--service", service, "--new-release"));
    }
    return legs;
  }

  private static Leg of(Command command, String service, List<String> places, String... more) {
    List<String> arguments = new ArrayList<>(places);
    arguments.addAll(List.of(more));
    return new Leg(command, service, arguments);
  }
}
