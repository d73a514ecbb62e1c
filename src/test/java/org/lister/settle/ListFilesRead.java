package org.lister.settle;

import org.apache.hadoop.conf.Configuration;

/** The reading of files that whoever settles brings, for tests that spoil them. */
public final class ListFilesRead {

  private final Inputs inputs;

  public ListFilesRead(Configuration hadoop) {
    this.inputs = new Inputs(hadoop);
  }

  public void lists(String uri) {
    inputs.lists(uri);
  }

  public void organisations(String uri) {
    inputs.organisations(uri);
  }

  public void lastYear(String uri) {
    inputs.lastYear(uri);
  }
}
