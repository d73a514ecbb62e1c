package org.lister.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lister.domain.Stopped;
import org.lister.store.TableName;

/** A table at a version as a person writes it: {@code counts@3}. */
record TableAtVersion(TableName table, long version) {

  private static final Pattern FORM = Pattern.compile("([a-z_]+)@([0-9]{1,18})");

  static TableAtVersion of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new Stopped.Mistake(
          "Cannot read '%s': it is no table with a version. Write such as counts@3."
              .formatted(text));
    }
    TableName table =
        named(matcher.group(1))
            .orElseThrow(
                () ->
                    new Stopped.Mistake(
                        "Cannot find '%s': there is no such table. Write such as counts@3."
                            .formatted(matcher.group(1))));
    return new TableAtVersion(table, Long.parseLong(matcher.group(2)));
  }

  static Optional<TableName> named(String folder) {
    return Arrays.stream(TableName.values())
        .filter(each -> each.folder().equals(folder))
        .findFirst();
  }
}
