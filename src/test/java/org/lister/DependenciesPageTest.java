package org.lister;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The page of dependencies says what the build uses, and why. */
class DependenciesPageTest {

  private static final Pattern ROW =
      Pattern.compile("\\| `([^`]+)` \\| ([^ |]+) \\| (20[0-9]{2}(?:-[0-9]{2})?) \\| (\\S.+) \\|");

  @Test
  void every_direct_dependency_stands_on_the_page_in_its_version_and_nothing_else()
      throws IOException, SAXException, ParserConfigurationException {
    assertThat(onThePage()).isEqualTo(inTheBuild()).hasSizeGreaterThan(20);
  }

  private static Map<String, String> onThePage() throws IOException {
    Map<String, String> versions = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("src/site/markdown/dependencies.md"))) {
      if (line.startsWith("| `")) {
        Matcher row = ROW.matcher(line);
        assertThat(row.matches()).as("library, version, month and reason: " + line).isTrue();
        versions.put(row.group(1), row.group(2));
      }
    }
    return versions;
  }

  private static Map<String, String> inTheBuild()
      throws IOException, SAXException, ParserConfigurationException {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile());
    Element properties = child(pom.getDocumentElement(), "properties");
    NodeList all =
        child(pom.getDocumentElement(), "dependencies").getElementsByTagName("dependency");
    Map<String, String> versions = new TreeMap<>();
    for (int place = 0; place < all.getLength(); place++) {
      Element dependency = (Element) all.item(place);
      versions.put(
          filled(
              child(dependency, "groupId").getTextContent()
                  + ":"
                  + child(dependency, "artifactId").getTextContent(),
              properties),
          filled(child(dependency, "version").getTextContent(), properties));
    }
    return versions;
  }

  private static String filled(String text, Element properties) {
    return Pattern.compile("\\$\\{([^}]+)}")
        .matcher(text)
        .replaceAll(name -> child(properties, name.group(1)).getTextContent());
  }

  private static Element child(Element parent, String name) {
    NodeList children = parent.getChildNodes();
    for (int place = 0; place < children.getLength(); place++) {
      if (children.item(place) instanceof Element child && child.getTagName().equals(name)) {
        return child;
      }
    }
    throw new AssertionError("no " + name + " in " + parent.getTagName());
  }
}
