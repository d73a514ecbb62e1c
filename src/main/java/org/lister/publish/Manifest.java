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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a pack holds and where it comes from. It is written last and removed first: a folder without
 * a manifest is not published.
 *
 * @param practice whose it is, empty of what is no practice's
 * @param commissioner whose it is, empty of what is no commissioner's
 * @param areas codes of the areas to look up in the comparators, by their levels
 * @param input checksum of all the pack was made from
 */
record Manifest(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String practice,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String commissioner,
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
    return new Manifest(practice, "", areas, from, input, entries(files));
  }

  /** That of one reader's folder. */
  static Manifest of(
      Audience audience, String reader, Provenance from, String input, List<PackFile> files) {
    return switch (audience) {
      case PRACTICE -> of(reader, from, input, files);
      case COMMISSIONER -> new Manifest("", reader, Map.of(), from, input, entries(files));
    };
  }

  /** That of files which are written already and are no single reader's. */
  static Manifest ofWritten(Provenance from, String input, List<Entry> files) {
    return new Manifest("", "", Map.of(), from, input, files);
  }

  private static List<Entry> entries(List<PackFile> files) {
    return files.stream()
        .map(each -> new Entry(each.name(), each.content().length, each.checksum()))
        .toList();
  }

  /** Nothing when it is not as Lister writes it: what lies beside it is then made anew. */
  static Optional<Manifest> ifReadable(byte[] content) {
    try {
      return Optional.of(JSON.readValue(content, Manifest.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  PackFile file() {
    try {
      return new PackFile(NAME, WRITER.writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a manifest.", e);
    }
  }

  /** Code of the practice or commissioner; empty of what is neither's. */
  String reader() {
    return Stream.of(practice, commissioner)
        .filter(each -> each != null && !each.isEmpty())
        .findFirst()
        .orElse("");
  }

  long bytes() {
    return files.stream().mapToLong(Entry::bytes).sum();
  }
}
