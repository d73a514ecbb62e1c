package org.lister.ingest;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.SeekableInputStream;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.protocol.TProtocolUtil;
import shaded.parquet.org.apache.thrift.transport.TIOStreamTransport;

/**
 * Opens Parquet files for what stands at their end: the schema, the number of rows. Whoever reads
 * on is told of pages that do not fit their checksums.
 */
public final class ParquetFooter {

  /** The length of a footer and Parquet's mark. */
  private static final int END = Integer.BYTES + 4;

  /** Its mark at both ends, and the length of a footer. */
  private static final int SHORTEST = 4 + END;

  /** Thrift's word for what a footer is. */
  private static final byte STRUCT = 12;

  private ParquetFooter() {}

  /**
   * A reader, to be closed. It is given the settings at hand: without any, Parquet looks for
   * Hadoop's in every jar, which takes longer than the rest of the work.
   */
  public static ParquetFileReader open(Path file, Configuration hadoop) throws IOException {
    HadoopInputFile input = HadoopInputFile.fromPath(file, hadoop);
    SeekableInputStream bytes = input.newStream();
    try {
      refuseListsLongerThanTheFooter(input.getLength(), bytes);
      return ParquetFileReader.open(
          input,
          HadoopReadOptions.builder(hadoop, file).usePageChecksumVerification().build(),
          bytes);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      bytes.close();
      throw e;
    }
  }

  /**
   * Parquet makes room for as many columns or row groups as a footer announces before it reads the
   * first: a few bytes could ask for all memory. Here they are only passed over.
   */
  private static void refuseListsLongerThanTheFooter(long length, SeekableInputStream bytes)
      throws IOException {
    if (length < SHORTEST) {
      return;
    }
    bytes.seek(length - END);
    long footer =
        Integer.toUnsignedLong(Integer.reverseBytes(new DataInputStream(bytes).readInt()));
    if (footer > length - SHORTEST) {
      return;
    }
    bytes.seek(length - END - footer);
    byte[] said = bytes.readNBytes((int) footer);
    try {
      TIOStreamTransport transport = new TIOStreamTransport(new ByteArrayInputStream(said));
      TProtocolUtil.skip(new TCompactProtocol(transport, footer, footer), STRUCT);
    } catch (TException e) {
      throw new IOException("a footer of lists that cannot be in it", e);
    }
  }
}
