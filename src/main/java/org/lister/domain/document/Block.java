package org.lister.domain.document;

import java.util.List;

/** A piece of a document. All text is plain: who renders it escapes it. */
public sealed interface Block {

  <R> R accept(Visitor<R> visitor);

  /** Some sentences. */
  record Paragraph(String text) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  /** What has to stand out, because somebody has to answer it. */
  record Question(String text) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.question(this);
    }
  }

  /** Names with their values. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.facts(this);
    }
  }

  /** A name and its value. */
  record Fact(String name, String value) {}

  /**
   * Rows under a head; the first cell of a row says what the row is about.
   *
   * @param caption what the table is, so that it can be read alone
   */
  record Table(String caption, List<String> head, List<Row> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.table(this);
    }
  }

  /**
   * A row of as many cells as the head has.
   *
   * @param anchor by which text elsewhere can point to it, or nothing
   */
  record Row(String anchor, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row of(String... cells) {
      return new Row("", List.of(cells));
    }
  }

  /** One reading of a block. */
  interface Visitor<R> {
    R paragraph(Paragraph paragraph);

    R question(Question question);

    R facts(Facts facts);

    R table(Table table);
  }
}
