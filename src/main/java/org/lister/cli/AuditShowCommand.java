package org.lister.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.lister.store.AuditEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lister audit show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Prints the audit log, a line an entry.")
final class AuditShowCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Override
  public Integer call() {
    Workplace workplace = Workplace.of(options.configuration(), options.spark());
    workplace.auditLog().entries().forEach(this::tell);
    return 0;
  }

  private void tell(AuditEntry entry) {
    options
        .voice()
        .say(
            "%6d  %s  %-24s %-10s %-8s  run %s  %s",
            entry.number(),
            entry.at(),
            entry.actor(),
            entry.stage(),
            entry.event().name().toLowerCase(Locale.ROOT),
            entry.run(),
            entry.said());
  }
}
