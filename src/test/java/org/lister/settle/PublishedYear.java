package org.lister.settle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.lister.conf.Problems;
import org.lister.conf.ServiceReader;
import org.lister.domain.Service;

/** QOF 2020/21 as it was published: each practice's registers, lists and revised maximum points. */
final class PublishedYear {

  private static final String DATA = "qof-2020-21.csv.gz";

  private PublishedYear() {}

  /** A practice by the columns of the file. */
  record Practice(String code, Map<String, Long> columns) {

    long number(String column) {
      return Objects.requireNonNull(columns.get(column));
    }
  }

  static List<Practice> practices() {
    try (BufferedReader lines = lines()) {
      String[] header = lines.readLine().split(",");
      List<Practice> practices = new ArrayList<>();
      lines.lines().map(line -> practice(header, line.split(","))).forEach(practices::add);
      return practices;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Practice practice(String[] header, String[] cells) {
    Map<String, Long> columns = new LinkedHashMap<>();
    for (int place = 1; place < header.length; place++) {
      columns.put(header[place], Long.valueOf(cells[place]));
    }
    return new Practice(cells[0], columns);
  }

  /** The service, read as the configuration reads one. */
  static Service service() {
    try (InputStream text = open("qof-2020-21.yaml")) {
      Problems problems = new Problems();
      Service service =
          ServiceReader.read(
              "qof-2020-21.yaml",
              new String(text.readAllBytes(), StandardCharsets.UTF_8),
              List.of(),
              problems);
      problems.stopIfAny();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader lines() throws IOException {
    return new BufferedReader(
        new InputStreamReader(new GZIPInputStream(open(DATA)), StandardCharsets.UTF_8));
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(PublishedYear.class.getResourceAsStream(name), name);
  }
}
