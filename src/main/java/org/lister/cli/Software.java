package org.lister.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of Lister, as the jar's manifest says. */
public final class Software implements IVersionProvider {

  /** The version, or <i>development</i> for classes that are not in a jar. */
  static String version() {
    String version = Software.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Lister " + version()};
  }
}
