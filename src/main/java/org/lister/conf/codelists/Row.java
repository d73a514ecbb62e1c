package org.lister.conf.codelists;

import java.util.List;
import java.util.OptionalLong;
import org.lister.domain.SnomedCode;

/** One line of a delimited file under its heading. */
record Row(int line, Heading heading, List<String> fields) {

  /** What stands in a column; empty when the file has no such column. */
  String at(Column column) {
    Integer place = heading.places().get(column);
    return place == null ? "" : fields.get(place).strip();
  }

  /** The SNOMED CT identifier in a column; a reference set may be written with a caret. */
  OptionalLong identifier(Column column) {
    String text = at(column);
    String digits = text.startsWith("^") ? text.substring(1) : text;
    return digits.matches("[0-9]{6,18}") && SnomedCode.isValid(Long.parseLong(digits))
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }
}
