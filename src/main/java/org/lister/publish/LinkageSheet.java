package org.lister.publish;

import java.util.List;

/** How many hospital records found their patient: the practice's and all. */
final class LinkageSheet {

  private LinkageSheet() {}

  static Sheet of(Pack pack, Release release) {
    return new Sheet(
        "linkage.csv",
        List.of("of", "episodes", "matched", "elsewhere"),
        release.linkageBeside(pack).map(LinkageSheet::cells).toList());
  }

  private static List<String> cells(LinkageLine line) {
    return List.of(
        line.of(),
        Long.toString(line.episodes()),
        Long.toString(line.matched()),
        Long.toString(line.elsewhere()));
  }
}
