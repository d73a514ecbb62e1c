package org.lister;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The bill of materials names what is shipped; builds make it that ask for it and have a network.
 */
@Tag("long")
class SbomIT {

  @Test
  void every_library_that_is_shipped_stands_in_the_bill_of_materials() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(Path.of("target/lister-sbom.json").toFile());
    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    List<String> named = new ArrayList<>();
    for (JsonNode component : bill.path("components")) {
      named.add(component.path("name").asText() + "-" + component.path("version").asText());
      assertThat(component.path("hashes")).as(component.path("name").asText()).isNotEmpty();
    }
    try (Stream<Path> shipped = Files.list(Path.of("target/lib"))) {
      List<String> missing =
          shipped
              .map(file -> file.getFileName().toString().replaceFirst("\\.jar$", ""))
              .filter(library -> named.stream().noneMatch(name -> isOf(library, name)))
              .toList();
      assertThat(missing).isEmpty();
    }
  }

  /** A classifier, such as of a system, follows the version. */
  private static boolean isOf(String library, String name) {
    return library.equals(name) || library.startsWith(name + "-");
  }
}
