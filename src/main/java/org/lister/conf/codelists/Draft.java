package org.lister.conf.codelists;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A codelist as it will be written.
 *
 * @param source where its codes come from
 * @param proposed whether the file itself says that it is proposed
 * @param terms code to term, in the order of the codes, so that two versions compare line by line
 */
record Draft(String cluster, String source, boolean proposed, SortedMap<Long, String> terms) {

  Draft {
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
  }

  /** The same with other terms. */
  Draft with(SortedMap<Long, String> others) {
    return new Draft(cluster, source, proposed, others);
  }

  String fileName() {
    return cluster + ".csv";
  }

  /** The text of its file. */
  String text(Release release) {
    StringWriter text = new StringWriter();
    text.append("# source: ").append(source).append('\n');
    text.append("# release: ").append(release.toString()).append('\n');
    text.append("# effective: ").append(release.effective().toString()).append('\n');
    if (proposed) {
      text.append("# status: proposed\n");
    }
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    csv.writeRecord("code", "term");
    terms.forEach((code, term) -> csv.writeRecord(Long.toString(code), term));
    return text.toString();
  }
}
