package org.lister.synthesise;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Supplier;

/** Delimited text as a profile describes it. Its gzip holds no time: same rows, same bytes. */
final class TextFile implements RowFile {

  private static final int BUFFER = 1 << 16;

  private final Supplier.Text form;
  private final String nullText;
  private final Writer writer;
  private final AtomicLong lines = new AtomicLong();

  private TextFile(Supplier.Text form, String nullText, Writer writer) {
    this.form = form;
    this.nullText = nullText;
    this.writer = writer;
  }

  static TextFile open(
      String path, Configuration hadoop, Supplier.Text form, String nullText, List<String> header)
      throws IOException {
    Path place = new Path(path);
    OutputStream bytes = place.getFileSystem(hadoop).create(place, true);
    OutputStream packed =
        form.compression() == Supplier.Compression.GZIP
            ? new GZIPOutputStream(bytes, BUFFER)
            : bytes;
    Charset charset = Charset.forName(form.encoding());
    Writer writer = new BufferedWriter(new OutputStreamWriter(packed, charset), BUFFER);
    TextFile file = new TextFile(form, nullText, writer);
    file.write(header);
    return file;
  }

  @Override
  public long write(List<? extends @Nullable Object> cells) throws IOException {
    for (int place = 0; place < cells.size(); place++) {
      if (place > 0) {
        writer.write(form.delimiter());
      }
      Object cell = cells.get(place);
      writer.write(cell == null ? nullText : quoted(cell.toString()));
    }
    writer.write('\n');
    return lines.incrementAndGet();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private String quoted(String cell) {
    if (form.quote() == 0 || cell.indexOf(form.delimiter()) < 0 && cell.indexOf(form.quote()) < 0) {
      return cell;
    }
    String quote = String.valueOf(form.quote());
    return quote + cell.replace(quote, quote + quote) + quote;
  }
}
