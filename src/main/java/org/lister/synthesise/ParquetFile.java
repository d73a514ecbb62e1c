package org.lister.synthesise;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** A Parquet file, packed with Zstandard, in groups small enough for many to be open at once. */
final class ParquetFile implements RowFile {

  private static final long GROUP = 16L << 20;

  private final ParquetWriter<List<? extends @Nullable Object>> writer;
  private final AtomicLong rows = new AtomicLong();

  private ParquetFile(ParquetWriter<List<? extends @Nullable Object>> writer) {
    this.writer = writer;
  }

  static ParquetFile open(String path, Configuration hadoop, MessageType schema)
      throws IOException {
    return new ParquetFile(
        new Builder(HadoopOutputFile.fromPath(new Path(path), hadoop), schema)
            .withConf(hadoop)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(GROUP)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .build());
  }

  @Override
  public long write(List<? extends @Nullable Object> cells) throws IOException {
    writer.write(cells);
    return rows.incrementAndGet();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder
      extends ParquetWriter.Builder<List<? extends @Nullable Object>, Builder> {

    private final MessageType schema;

    Builder(OutputFile file, MessageType schema) {
      super(file);
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    // Parquet deprecates the only form of this method that it also leaves abstract.
    @SuppressWarnings("deprecation")
    @Override
    protected WriteSupport<List<? extends @Nullable Object>> getWriteSupport(Configuration hadoop) {
      return new ParquetRows(schema);
    }
  }
}
