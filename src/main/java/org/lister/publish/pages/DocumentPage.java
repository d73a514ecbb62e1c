package org.lister.publish.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lister.domain.document.Block;
import org.lister.domain.document.Section;

/**
 * A document as one page of HTML that needs nothing from elsewhere. The template escapes every
 * text. Where a text speaks of something by the name of its anchor, the name becomes a link.
 */
public final class DocumentPage {

  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*[A-Z0-9]");

  private final Section document;
  private final Set<String> anchors = new HashSet<>();

  /** Some words of a text and where they lead, or nowhere. */
  public record Words(String text, String link) {}

  private DocumentPage(Section document) {
    this.document = document;
    collect(document);
  }

  public static String html(Section document) {
    return Template.html("document.jte", new DocumentPage(document));
  }

  public Section document() {
    return document;
  }

  /** An anchor as an identifier, which may hold no space; null, so no attribute, for none. */
  public @Nullable String id(String anchor) {
    return anchor.isEmpty() ? null : anchor.replace(' ', '_');
  }

  /** A text of a section, taken apart where it names what can be pointed to. */
  public List<Words> words(Section section, String text) {
    List<Words> words = new ArrayList<>();
    Matcher names = NAME.matcher(text);
    int end = 0;
    while (names.find()) {
      String target = target(section, names.group());
      if (!target.isEmpty()) {
        words.add(new Words(text.substring(end, names.start()), ""));
        words.add(new Words(names.group(), target.replace(' ', '_')));
        end = names.end();
      }
    }
    words.add(new Words(text.substring(end), ""));
    return words;
  }

  /** What a name in a section means: something of the same scope, then something of the whole. */
  private String target(Section section, String name) {
    String scope = section.anchor().substring(0, section.anchor().lastIndexOf('/') + 1);
    return List.of(scope + name, name).stream()
        .filter(anchors::contains)
        .filter(anchor -> !anchor.equals(section.anchor()))
        .findFirst()
        .orElse("");
  }

  private void collect(Section section) {
    anchors.add(section.anchor());
    for (Block block : section.blocks()) {
      if (block instanceof Block.Table table) {
        table.rows().forEach(row -> anchors.add(row.anchor()));
      }
    }
    section.parts().forEach(this::collect);
  }
}
