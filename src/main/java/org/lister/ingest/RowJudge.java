package org.lister.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.lister.domain.NhsNumber.Fault;

/**
 * Types a row and says what it is worth by itself.
 *
 * <p>Plain Java, called where the row is read: as column expressions these rules outgrew what the
 * JVM compiles, and planning them took longer than reading a practice.
 */
final class RowJudge {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NHS_NUMBER = 1;

  private final Content content;
  private final Terms terms;
  private final Cells cells;
  private final Cells.Reading[] readings;
  private final RowRules rules;
  private final List<Check> checks;

  RowJudge(Content content, Terms terms) {
    this.content = content;
    this.terms = terms;
    this.cells = new Cells(terms.supplier());
    this.readings = content.columns().stream().map(cells::reading).toArray(Cells.Reading[]::new);
    this.rules = RowRules.of(content, terms);
    this.checks = Check.inOrder(rules.checks());
  }

  /** The row in the form of {@link JudgedRows}. */
  Row judged(ArrivedRow arrived) {
    TypedRow typed = typed(arrived);
    RowReason reason = Check.first(checks, typed);
    @Nullable Object[] judged = Arrays.copyOf(typed.cells(), readings.length + JudgedRows.ADDED);
    judged[0] = arrived.practice();
    judged[readings.length] = arrived.line();
    if (reason != null) {
      judged[readings.length + 1] = reason.name();
      judged[readings.length + 3] = json(arrived);
    } else if (rules.warns(typed)) {
      judged[readings.length + 2] = rules.warning().name();
    }
    return RowFactory.create(judged);
  }

  private TypedRow typed(ArrivedRow arrived) {
    @Nullable Object[] typed = new Object[readings.length];
    for (int column = 0; column < readings.length; column++) {
      arrived.cells()[column] = cells.tidy(arrived.cells()[column]);
      typed[column] = readings[column].of(arrived.cells()[column]);
    }
    Fault fault = terms.contract().nhsNumbers().fault((Long) typed[NHS_NUMBER]);
    return new TypedRow(arrived, typed, fault);
  }

  private String json(ArrivedRow arrived) {
    try {
      return JSON.writeValueAsString(arrived.said(content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text and numbers always have a form in JSON", e);
    }
  }
}
