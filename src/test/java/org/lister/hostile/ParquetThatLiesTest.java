package org.lister.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.ingest.ParquetLook;
import org.lister.ingest.ParquetLook.Fault;

/** A Parquet file of one column and one page, made by hand, that says what is not so. */
class ParquetThatLiesTest {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int ROWS = 10;
  private static final byte[] VALUES = new byte[ROWS * Long.BYTES];

  @TempDir private Path folder;

  @Test
  void what_says_the_truth_is_read() throws IOException {
    ParquetLook look = look(ROWS, page -> {}, flat());
    assertThat(look.fault()).isNull();
    assertThat(look.rows()).isEqualTo(ROWS);
    assertThat(look.columns()).containsExactly("a");
  }

  @Test
  void a_page_that_would_unpack_to_two_gigabytes_is_not_unpacked() throws IOException {
    assertThat(
            look(ROWS, page -> page.setUncompressed_page_size(Integer.MAX_VALUE), flat()).fault())
        .isEqualTo(Fault.PAGE);
    assertThat(look(ROWS, page -> page.setUncompressed_page_size(-1), flat()).fault())
        .isEqualTo(Fault.PAGE);
  }

  @Test
  void a_page_longer_than_its_column_is_not_read() throws IOException {
    assertThat(look(ROWS, page -> page.setCompressed_page_size(1 << 30), flat()).fault())
        .isEqualTo(Fault.PAGE);
  }

  @Test
  void a_page_of_another_number_of_values_is_not_read() throws IOException {
    Consumer<PageHeader> more = page -> page.getData_page_header().setNum_values(ROWS + 1);
    Consumer<PageHeader> fewer = page -> page.getData_page_header().setNum_values(-5);
    assertThat(look(ROWS, more, flat()).fault()).isEqualTo(Fault.PAGE);
    assertThat(look(ROWS, fewer, flat()).fault()).isEqualTo(Fault.PAGE);
  }

  @Test
  void a_page_that_does_not_fit_its_checksum_is_not_read() throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(VALUES);
    assertThat(look(ROWS, page -> page.setCrc((int) checksum.getValue()), flat()).fault()).isNull();
    assertThat(look(ROWS, page -> page.setCrc(1 + (int) checksum.getValue()), flat()).fault())
        .isEqualTo(Fault.PAGE);
  }

  @Test
  void a_dictionary_of_more_words_than_bytes_is_not_made() throws IOException {
    Consumer<PageHeader> dictionary =
        page -> {
          page.unsetData_page_header();
          page.setType(PageType.DICTIONARY_PAGE);
          page.setDictionary_page_header(
              new DictionaryPageHeader(Integer.MAX_VALUE, Encoding.PLAIN));
        };
    assertThat(look(ROWS, dictionary, flat()).fault()).isEqualTo(Fault.PAGE);
  }

  @Test
  void a_thousand_million_rows_in_a_hundred_bytes_are_not_read() throws IOException {
    int rows = 1_000_000_000;
    assertThat(look(rows, page -> page.getData_page_header().setNum_values(rows), flat()).fault())
        .isEqualTo(Fault.ROWS);
  }

  @Test
  void columns_deeper_than_any_stack_are_a_footer_nobody_can_read() throws IOException {
    List<SchemaElement> deep = new ArrayList<>();
    for (int depth = 0; depth < 200_000; depth++) {
      SchemaElement group = new SchemaElement("g");
      group.setNum_children(1);
      group.setRepetition_type(FieldRepetitionType.OPTIONAL);
      deep.add(group);
    }
    deep.add(flat().get(1));
    assertThat(look(ROWS, page -> {}, deep).fault()).isEqualTo(Fault.FOOTER);
  }

  @Test
  void two_thousand_million_columns_in_twenty_bytes_are_a_footer_nobody_can_read()
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(MAGIC);
    byte[] footer = {
      0x15,
      0x02, // version 1
      0x19,
      (byte) 0xFC,
      -1,
      -1,
      -1,
      -1,
      0x07, // a list of 2,147,483,647 structs
      0x00
    };
    file.write(footer);
    file.write(
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(footer.length)
            .array());
    file.write(MAGIC);
    assertThat(look(file.toByteArray()).fault()).isEqualTo(Fault.FOOTER);
  }

  private static List<SchemaElement> flat() {
    SchemaElement root = new SchemaElement("root");
    root.setNum_children(1);
    SchemaElement column = new SchemaElement("a");
    column.setType(Type.INT64);
    column.setRepetition_type(FieldRepetitionType.REQUIRED);
    return List.of(root, column);
  }

  private ParquetLook look(int rows, Consumer<PageHeader> lie, List<SchemaElement> schema)
      throws IOException {
    return look(file(rows, lie, schema));
  }

  private ParquetLook look(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("lying.parquet"), bytes);
    return ParquetLook.of(
        new org.apache.hadoop.fs.Path(file.toUri()),
        bytes.length,
        new ByteArrayInputStream(bytes),
        new Configuration(false));
  }

  private static byte[] file(int rows, Consumer<PageHeader> lie, List<SchemaElement> schema)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(MAGIC);
    PageHeader page = new PageHeader(PageType.DATA_PAGE, VALUES.length, VALUES.length);
    page.setData_page_header(new DataPageHeader(ROWS, Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
    lie.accept(page);
    Util.writePageHeader(page, file);
    file.write(VALUES);
    long size = file.size() - MAGIC.length;
    int footer = file.size();
    Util.writeFileMetaData(metadata(rows, size, schema), file);
    int length = file.size() - footer;
    file.write(
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    file.write(MAGIC);
    return file.toByteArray();
  }

  private static FileMetaData metadata(int rows, long size, List<SchemaElement> schema) {
    ColumnMetaData column =
        new ColumnMetaData(
            Type.INT64,
            List.of(Encoding.PLAIN, Encoding.RLE),
            List.of("a"),
            CompressionCodec.UNCOMPRESSED,
            rows,
            size,
            size,
            MAGIC.length);
    ColumnChunk chunk = new ColumnChunk(MAGIC.length);
    chunk.setMeta_data(column);
    return new FileMetaData(1, schema, rows, List.of(new RowGroup(List.of(chunk), size, rows)));
  }
}
