package org.lister.publish.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.lister.domain.rules.specification.Diabetes;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The signed document, read by a strict parser: what is not well formed fails every test. */
class DocumentPageTest {

  private final String html = DocumentPage.html(Diabetes.document());
  private final Document page = parsed(html);

  @Test
  void headings_go_down_one_step_at_a_time() {
    int last = 1;
    for (Element heading : elements("h1", "h2", "h3", "h4", "h5")) {
      int level = heading.getTagName().charAt(1) - '0';
      assertThat(level).as(heading.getTextContent()).isLessThanOrEqualTo(last + 1);
      last = level;
    }
    assertThat(texts("h1")).containsExactly("Specification of Diabetes & co");
    assertThat(texts("h2"))
        .containsExactly(
            "Contents",
            "How to read the rules",
            "DM, version 1",
            "Appendix: clusters",
            "Appendix: open questions",
            "Appendix: glossary");
  }

  @Test
  void every_table_has_a_caption_and_every_row_a_header() {
    assertThat(elements("table"))
        .isNotEmpty()
        .allSatisfy(
            table -> {
              assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
              assertThat(table.getElementsByTagName("caption").item(0).getTextContent())
                  .isNotBlank();
            });
    assertThat(elements("th")).allSatisfy(th -> assertThat(th.getAttribute("scope")).isNotEmpty());
    assertThat(elements("tr"))
        .allSatisfy(row -> assertThat(row.getElementsByTagName("th").getLength()).isPositive());
  }

  @Test
  void every_link_leads_somewhere_and_no_place_has_two_names() {
    List<String> places = new ArrayList<>();
    for (Element each : elements("*")) {
      if (each.hasAttribute("id")) {
        places.add(each.getAttribute("id"));
      }
    }
    assertThat(places).doesNotHaveDuplicates().contains("main", "DM/DM1", "DM/DM_REG", "DM_COD");
    assertThat(elements("a"))
        .extracting(link -> link.getAttribute("href"))
        .contains("#main", "#DM/DM_REG", "#HBA_COD")
        .allSatisfy(link -> assertThat(places).contains(link.substring(1)));
  }

  @Test
  void every_indicator_and_every_open_question_is_in_it() {
    assertThat(texts("h4"))
        .contains("DM1: HbA1c <= 58 | without frailty")
        .anyMatch(title -> title.startsWith("ALL1: "));
    assertThat(html).contains("c0ffee", "31 March 2026", "17 points", "Which readings count?");
    assertThat(texts("td")).contains("From which age on?", "Which readings count?");
    assertThat(texts("th")).contains("DM_REG", "DM1", "signature");
  }

  @Test
  void it_speaks_english_and_needs_nothing_from_elsewhere() {
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
    assertThat(html)
        .doesNotContain("<script", "<link", "<img", "http:", "https:", "url(")
        .contains("@media print", "Skip to the document", "default-src 'none'");
  }

  @Test
  void a_title_cannot_become_markup() {
    assertThat(html).contains("&lt;script&gt;alert('x')&lt;/script&gt; &amp; others");
    assertThat(elements("script")).isEmpty();
  }

  private List<String> texts(String tag) {
    return elements(tag).stream().map(each -> each.getTextContent().strip()).toList();
  }

  private List<Element> elements(String... tags) {
    List<Element> elements = new ArrayList<>();
    NodeList all = page.getElementsByTagName("*");
    for (int place = 0; place < all.getLength(); place++) {
      Element element = (Element) all.item(place);
      if (List.of(tags).contains(element.getTagName()) || tags[0].equals("*")) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static Document parsed(String html) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("not well formed: " + e.getMessage(), e);
    }
  }
}
