package org.lister.ingest;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * Opens Parquet files for what stands at their end: the schema, the number of rows. Whoever reads
 * on is told of pages that do not fit their checksums.
 */
public final class ParquetFooter {

  private ParquetFooter() {}

  /**
   * A reader, to be closed. It is given the settings at hand: without any, Parquet looks for
   * Hadoop's in every jar, which takes longer than the rest of the work.
   */
  public static ParquetFileReader open(Path file, Configuration hadoop) throws IOException {
    return ParquetFileReader.open(
        HadoopInputFile.fromPath(file, hadoop),
        HadoopReadOptions.builder(hadoop, file).usePageChecksumVerification().build());
  }
}
