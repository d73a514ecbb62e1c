package org.lister.cli;

import org.lister.publish.PublishRequest.Comparators;
import picocli.CommandLine.Option;

/** Which release of comparators packs stand beside. */
final class ReleaseOption {

  @Option(
      names = "--new-release",
      description =
          "Make a new release of the comparators: area figures of today beside every practice."
              + " Without it packs stand beside the current release, where there is one.")
  private boolean newRelease;

  Comparators comparators() {
    return newRelease ? Comparators.NEW_RELEASE : Comparators.CURRENT;
  }
}
