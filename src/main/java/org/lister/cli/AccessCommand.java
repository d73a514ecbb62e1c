package org.lister.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lister.conf.Settings;
import org.lister.domain.PracticeCode;
import org.lister.domain.Stopped;
import org.lister.store.access.AccessRole;
import org.lister.store.access.AllRoots;
import org.lister.store.access.BucketPolicy;
import org.lister.store.access.FilePermissions;
import org.lister.store.access.Grant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lister access}. */
@Command(
    name = "access",
    mixinStandardHelpOptions = true,
    description =
        "Prints what storage has to allow each role, and no more: a policy of its account for what"
            + " lies in an object store, access control lists for the rest.")
final class AccessCommand implements Callable<Integer> {

  private static final Pattern ORGANISATION = Pattern.compile("[A-Z0-9]{3,6}");

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(names = "--role", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
  private AccessRole role = AccessRole.PRACTICE;

  @Option(
      names = "--practice",
      paramLabel = "CODE",
      description = "Which practice, such as X00001, for the role practice.")
  private @Nullable String practice;

  @Option(
      names = "--commissioner",
      paramLabel = "CODE",
      description = "Which board, such as XI01, for the role commissioner.")
  private @Nullable String commissioner;

  @Override
  public Integer call() {
    Settings settings = options.configuration().settings();
    List<Grant> grants = role.grants(roots(settings), organisation());
    Map<Boolean, List<Grant>> byKind =
        grants.stream().collect(Collectors.partitioningBy(AccessCommand::isInAnObjectStore));
    if (!byKind.get(true).isEmpty()) {
      options.voice().say("%s", BucketPolicy.json(byKind.get(true)));
    }
    FilePermissions.commands(group(), byKind.get(false))
        .forEach(line -> options.voice().say("%s", line));
    return 0;
  }

  private static boolean isInAnObjectStore(Grant grant) {
    return grant.root().startsWith("s3a:");
  }

  private String group() {
    String name = "lister-" + role.name().toLowerCase(Locale.ROOT);
    return organisation().isEmpty() ? name : name + "-" + organisation();
  }

  /** Whose folders; empty for a role that is not one organisation's. */
  private String organisation() {
    return switch (role) {
      case PRACTICE -> practiceCode(practice);
      case COMMISSIONER -> commissionerCode(commissioner);
      case INGEST, ANALYST, PUBLISHER, ACTOR, ENGLAND -> "";
    };
  }

  private static String practiceCode(@Nullable String practice) {
    if (practice == null || !PracticeCode.isCode(practice)) {
      throw new Stopped.Mistake(
          "Cannot say what a practice may read: --practice names none (%s). Give a code such as X00001."
              .formatted(practice));
    }
    return practice;
  }

  /** Code of an organisation that becomes the name of a folder. */
  private static String commissionerCode(@Nullable String commissioner) {
    if (commissioner == null || !ORGANISATION.matcher(commissioner).matches()) {
      throw new Stopped.Mistake(
          "Cannot say what a commissioner may read: --commissioner names none (%s). Give a code such as XI01."
              .formatted(commissioner));
    }
    return commissioner;
  }

  private static AllRoots roots(Settings settings) {
    return new AllRoots(
        settings.landing(),
        settings.hospital(),
        settings.reference(),
        settings.restricted(),
        settings.tables(),
        settings.published(),
        settings.statements(),
        settings.references(),
        settings.reconciled(),
        settings.entered(),
        settings.audit());
  }
}
