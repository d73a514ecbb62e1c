package org.lister.conf.codelists;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * What to import and how.
 *
 * @param conf the folder that holds codelists and rulesets
 * @param encoding of the files of the release
 * @param software version of Lister, for the record
 */
public record ImportRequest(
    Path conf,
    Source source,
    Release release,
    Charset encoding,
    Scope scope,
    Writing writing,
    String software) {

  /** Which clusters of a release become lists. */
  public enum Scope {
    NAMED_BY_RULES,
    ALL
  }

  /** Whether anything is written. */
  public enum Writing {
    REPLACE,
    ONLY_SAY
  }

  Path codelists() {
    return conf.resolve("codelists");
  }
}
