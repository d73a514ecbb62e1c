package org.lister.conf.codelists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lister.conf.CodelistReader;
import org.lister.conf.codelists.Source.Lists;
import org.lister.conf.codelists.TextLines.Line;
import org.lister.domain.Codelist;

/** Gathers lists that come as one {@code code,term} file a cluster. */
final class ListGathering {

  private static final String NOT_STATED = "not stated";

  private final Lists source;
  private final ImportRequest request;
  private final Complaints complaints;

  ListGathering(Lists source, ImportRequest request, Complaints complaints) {
    this.source = source;
    this.request = request;
    this.complaints = complaints;
  }

  Gathered gather() {
    List<Draft> drafts = new ArrayList<>();
    Map<Path, List<Draft>> files = new LinkedHashMap<>();
    new TreeMap<>(source.files())
        .forEach(
            (cluster, file) -> {
              List<Draft> read = draft(cluster, file).stream().toList();
              drafts.addAll(read);
              files.computeIfAbsent(file, each -> new ArrayList<>()).addAll(read);
            });
    return Gathered.of(drafts, source.files().keySet(), files);
  }

  private Optional<Draft> draft(String cluster, Path file) {
    if (!CodelistReader.isName(cluster)) {
      complaints.add(
          file,
          0,
          "Cannot make the list %s: rules name clusters in capitals and digits, with _COD at the end. Write for example 'DM_COD=%s'."
              .formatted(cluster, file));
    }
    return text(file).flatMap(text -> read(file, text)).map(list -> draft(cluster, list));
  }

  private Optional<Codelist> read(Path file, String text) {
    return new CodelistReader(complaints.problems())
        .read(file.toString(), text.getBytes(StandardCharsets.UTF_8));
  }

  private Draft draft(String cluster, Codelist list) {
    String from = list.source().equals(NOT_STATED) ? request.release().name() : list.source();
    return new Draft(cluster, from, list.proposed(), new TreeMap<>(list.terms()));
  }

  private Optional<String> text(Path file) {
    try (TextLines lines = TextLines.of(file, request.encoding())) {
      StringBuilder text = new StringBuilder();
      for (Line line = lines.next(); line != null; line = lines.next()) {
        text.append(line.text()).append('\n');
      }
      return Optional.of(text.toString());
    } catch (Unreadable e) {
      complaints.add(file, e.line(), e.sentence());
    } catch (IOException e) {
      complaints.add(
          file, 0, "Cannot read this file: it is not there or not readable. Name another.");
    }
    return Optional.empty();
  }
}
