package org.lister.domain.document;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A document as Markdown, which can also be read as it stands. */
public final class Markdown implements Block.Visitor<String> {

  private static final int DEEPEST = 6;

  private Markdown() {}

  public static String of(Section document) {
    return section(document, 1);
  }

  /**
   * A document that stands within another one.
   *
   * @param depth of its heading, from 1
   */
  public static String within(Section document, int depth) {
    return section(document, depth);
  }

  private static String section(Section section, int depth) {
    StringBuilder text = new StringBuilder();
    text.append("%s %s\n".formatted("#".repeat(depth), escaped(section.title())));
    Markdown reading = new Markdown();
    section.blocks().forEach(block -> text.append('\n').append(block.accept(reading)));
    section
        .parts()
        .forEach(part -> text.append('\n').append(section(part, Math.min(depth + 1, DEEPEST))));
    return text.toString();
  }

  @Override
  public String paragraph(Block.Paragraph paragraph) {
    return escaped(paragraph.text()) + "\n";
  }

  @Override
  public String question(Block.Question question) {
    return "> **Open question:** %s\n".formatted(escaped(question.text()));
  }

  @Override
  public String facts(Block.Facts facts) {
    return facts.facts().stream()
        .map(fact -> "- **%s:** %s\n".formatted(escaped(fact.name()), escaped(fact.value())))
        .collect(Collectors.joining());
  }

  @Override
  public String table(Block.Table table) {
    return "%s:\n\n%s%s%s"
        .formatted(
            escaped(table.caption()),
            row(table.head()),
            row(Collections.nCopies(table.head().size(), "---")).replace(" ", ""),
            table.rows().stream().map(row -> row(row.cells())).collect(Collectors.joining()));
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Markdown::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** What would begin a cell or a tag is only a letter. Line breaks would end a row. */
  private static String escaped(String text) {
    return text.strip().replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "\\<");
  }
}
