package org.lister.domain.rules.specification;

import java.util.List;
import org.lister.domain.document.Block;
import org.lister.domain.rules.ExtractionEnglish;
import org.lister.domain.rules.Field;

/** Fields by number, with what each takes from a patient's record. */
record FieldsTable(ExtractionEnglish english) {

  private static final List<String> HEAD = List.of("field", "gives", "what it takes");

  Block.Table of(String caption, List<Field> fields) {
    return new Block.Table(caption, HEAD, fields.stream().map(this::row).toList());
  }

  private Block.Row row(Field field) {
    return Block.Row.of(
        Integer.toString(field.number()),
        String.join(", ", field.gives()),
        field.extraction().accept(english));
  }
}
