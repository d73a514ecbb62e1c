package org.lister.synthesise;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
  private final Charset charset;
  private final OutputStream stream;
  private final StringBuilder line = new StringBuilder();
  private final AtomicLong lines = new AtomicLong();

  private TextFile(Supplier.Text form, String nullText, OutputStream stream) {
    this.form = form;
    this.nullText = nullText;
    this.charset = Charset.forName(form.encoding());
    this.stream = stream;
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
    TextFile file = new TextFile(form, nullText, new BufferedOutputStream(packed, BUFFER));
    file.write(header);
    return file;
  }

  @Override
  public long write(List<? extends @Nullable Object> cells) throws IOException {
    line.setLength(0);
    for (Object cell : cells) {
      line.append(cell == null ? nullText : quoted(cell.toString())).append(form.delimiter());
    }
    line.setCharAt(line.length() - 1, '\n');
    stream.write(line.toString().getBytes(charset));
    return lines.incrementAndGet();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private String quoted(String cell) {
    if (form.quote() == 0 || cell.indexOf(form.delimiter()) < 0 && cell.indexOf(form.quote()) < 0) {
      return cell;
    }
    String quote = String.valueOf(form.quote());
    return quote + cell.replace(quote, quote + quote) + quote;
  }
}
