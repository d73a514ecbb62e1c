package org.lister.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What a pack holds and where it comes from. It is written last and removed first: a folder without
 * a manifest is not published.
 *
 * @param practice empty of what all practices see
 * @param areas codes of the areas to look up in the comparators, by their levels
 * @param input checksum of all the pack was made from
 */
record Manifest(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String practice,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> areas,
    Provenance from,
    String input,
    List<Entry> files) {

  static final String NAME = "manifest.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final ObjectWriter WRITER =
      JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  /** One file of the pack, its path inside the practice's folder. */
  record Entry(String name, long bytes, String sha256) {}

  static Manifest of(String practice, Provenance from, String input, List<PackFile> files) {
    return of(practice, Map.of(), from, input, files);
  }

  static Manifest of(
      String practice,
      Map<String, String> areas,
      Provenance from,
      String input,
      List<PackFile> files) {
    return new Manifest(
        practice,
        areas,
        from,
        input,
        files.stream()
            .map(each -> new Entry(each.name(), each.content().length, each.checksum()))
            .toList());
  }

  static Manifest read(byte[] content) {
    try {
      return JSON.readValue(content, Manifest.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read a manifest: it is not as Lister writes it.", e);
    }
  }

  PackFile file() {
    try {
      return new PackFile(NAME, WRITER.writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a manifest.", e);
    }
  }

  long bytes() {
    return files.stream().mapToLong(Entry::bytes).sum();
  }
}
