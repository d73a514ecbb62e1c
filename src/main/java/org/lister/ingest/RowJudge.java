package org.lister.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what a row is worth by itself.
 *
 * <p>Plain Java, called where the row is read: as column expressions these rules outgrew what the
 * JVM compiles, and planning them took longer than reading a practice.
 */
final class RowJudge {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Content content;
  private final RowRules rules;
  private final Check[] checks;

  RowJudge(Content content, RowRules rules) {
    this.content = content;
    this.rules = rules;
    this.checks = Check.inOrder(rules.checks());
  }

  /** The first reason to reject a row, null when there is none. */
  @Nullable RowReason reason(TypedRow row) {
    return Check.first(checks, row);
  }

  /** Whether something is to be pointed out about a row that is kept. */
  boolean warns(TypedRow row) {
    return rules.warns(row);
  }

  RowWarning warning() {
    return rules.warning();
  }

  /** What the cells of the row at hand say, by Lister's names. */
  Map<String, Object> said(ArrivedRows rows) {
    Map<String, Object> said = new LinkedHashMap<>();
    for (int column = 0; column < content.columns().size(); column++) {
      Object cell = rows.said(column);
      if (cell != null) {
        said.put(content.columns().get(column), cell);
      }
    }
    return said;
  }

  static String json(Map<String, Object> said) {
    try {
      return JSON.writeValueAsString(said);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text and numbers always have a form in JSON", e);
    }
  }
}
