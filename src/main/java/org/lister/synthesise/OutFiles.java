package org.lister.synthesise;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.lister.domain.Supplier;
import org.lister.synthesise.SynthesiseRequest.Form;

/** Opens the files of a made-up England, each in its place and form. */
record OutFiles(England england, Configuration hadoop) {

  private static final Supplier.Text HES =
      new Supplier.Text(',', '"', "UTF-8", Supplier.Compression.GZIP);
  private static final Supplier.Text REFERENCE =
      new Supplier.Text(',', '"', "UTF-8", Supplier.Compression.NONE);
  private static final MessageType MEMBERSHIPS =
      truth(
          "required binary practice (STRING); required int64 nhs_number;"
              + " required binary gp (STRING); required binary indicator (STRING);"
              + " required binary place (STRING); optional binary rejection (STRING);");
  private static final MessageType COUNTS =
      truth(
          "required binary practice (STRING); required binary gp (STRING);"
              + " required binary indicator (STRING); required binary field (STRING);"
              + " required int64 value;");
  private static final MessageType DEFECTS =
      truth(
          "required binary practice (STRING); required binary file (STRING);"
              + " required int64 line; required binary defect (STRING);");
  private static final MessageType LISTS =
      truth("required binary practice (STRING); required int64 list_size;");

  /** One of a supplier's two files. */
  RowFile extract(Practice practice, Supplier.File file, List<String> columns) throws IOException {
    Supplier supplier = practice.supplier();
    String folder =
        england.path(
            "gp/%s/%s/%s/".formatted(supplier.name(), practice.code(), england.period().end()));
    List<String> theirs = columns.stream().map(file.columns()::get).toList();
    return england.form() == Form.TEXT
        ? TextFile.open(folder + file.name(), hadoop, supplier.text(), supplier.nullText(), theirs)
        : ParquetFile.open(folder + file.parquetName(), hadoop, ParquetRows.words(theirs));
  }

  RowFile episodes(Practice practice) throws IOException {
    String part = england.path("hospital/apc/part-%05d".formatted(practice.index()));
    return england.form() == Form.TEXT
        ? TextFile.open(part + ".csv.gz", hadoop, HES, "", Episode.columns())
        : ParquetFile.open(part + ".parquet", hadoop, ParquetRows.words(Episode.columns()));
  }

  RowFile reference(String name, List<String> columns) throws IOException {
    return TextFile.open(
        england.path("reference/" + name + ".csv"), hadoop, REFERENCE, "", columns);
  }

  RowFile memberships(Practice practice) throws IOException {
    return truth("memberships", practice, MEMBERSHIPS);
  }

  RowFile counts(Practice practice) throws IOException {
    return truth("counts", practice, COUNTS);
  }

  RowFile defects(Practice practice) throws IOException {
    return truth("defects", practice, DEFECTS);
  }

  RowFile lists(Practice practice) throws IOException {
    return truth("lists", practice, LISTS);
  }

  private RowFile truth(String name, Practice practice, MessageType schema) throws IOException {
    String path = england.path("truth/%s/%s.parquet".formatted(name, practice.code()));
    return ParquetFile.open(path, hadoop, schema);
  }

  private static MessageType truth(String columns) {
    return MessageTypeParser.parseMessageType("message truth {" + columns + "}");
  }
}
