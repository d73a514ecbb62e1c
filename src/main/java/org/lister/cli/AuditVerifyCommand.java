package org.lister.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lister.store.AuditLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lister audit verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Walks along the chain of the audit log: an entry that was changed, removed or slipped in"
            + " shows.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the chain holds", "3:it does not"})
final class AuditVerifyCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--head",
      paramLabel = "SHA256",
      description = "Checksum of the last entry as it was noted before: it must still be there.")
  private @Nullable String head;

  @Override
  public Integer call() {
    AuditLog log = Workplace.of(options.configuration(), options.spark()).auditLog();
    AuditLog.Verified verified = log.verify();
    Voice voice = options.voice();
    verified.breaks().forEach(each -> voice.say("Entry %d: %s.", each.number(), each.why()));
    boolean isHeadLost = head != null && !log.holds(head);
    if (isHeadLost) {
      voice.say("The entry that was noted is not in the log any more: %s.", head);
    }
    voice.say("%,d entries; the last one is %s", verified.entries(), verified.head());
    return verified.breaks().isEmpty() && !isHeadLost ? 0 : Lister.DATA_FAULT;
  }
}
