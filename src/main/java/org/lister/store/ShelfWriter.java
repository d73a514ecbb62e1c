package org.lister.store;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.execution.datasources.parquet.ParquetWriteSupport;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/** Begins files of tables on executors, in the form that Spark itself would write them in. */
final class ShelfWriter implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How a table is written. */
  private record Form(String root, StructType columns, OutputWriterFactory factory)
      implements Serializable {}

  private final Map<TableName, Form> forms = new LinkedHashMap<>();
  private final SerializableConfiguration hadoop;
  private final Map<TableName, Configuration> configurations = new ConcurrentHashMap<>();

  ShelfWriter(SparkSession spark, Roots roots, Iterable<TableName> tables) {
    Job job = job(spark);
    for (TableName table : tables) {
      StructType columns = table.fileSchema();
      OutputWriterFactory factory =
          new ParquetFileFormat()
              .prepareWrite(spark, job, scala.collection.immutable.Map$.MODULE$.empty(), columns);
      forms.put(table, new Form(roots.of(table), columns, factory));
    }
    this.hadoop = new SerializableConfiguration(job.getConfiguration());
  }

  private static Job job(SparkSession spark) {
    try {
      return Job.getInstance(new Configuration(spark.sessionState().newHadoopConf()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ShelfFile begin(TableName table, Map<String, String> partition, int shelf) throws IOException {
    Form form = forms.get(table);
    Map<String, String> all = new LinkedHashMap<>(partition);
    all.put(Shelf.COLUMN, Integer.toString(shelf));
    TaskAttemptContext context = new TaskAttemptContextImpl(own(table), new TaskAttemptID());
    String name = "part-" + UUID.randomUUID() + form.factory().getFileExtension(context);
    Path file = new Path(new Path(form.root()), folder(table, all) + "/" + name);
    return new ShelfFile(
        table,
        all,
        folder(table, all) + "/" + name,
        file,
        file.getFileSystem(hadoop.value()),
        form.factory().newInstance(file.toString(), form.columns(), context));
  }

  /** The folder of a partition; a name may hold letters that no folder's name may. */
  private static String folder(TableName table, Map<String, String> values) {
    return table.partitionColumns().stream()
        .map(column -> ExternalCatalogUtils.getPartitionPathString(column, values.get(column)))
        .collect(Collectors.joining("/"));
  }

  /** The writer looks for its columns in the configuration, which tables would share otherwise. */
  private Configuration own(TableName table) {
    return configurations.computeIfAbsent(table, this::configuration);
  }

  private Configuration configuration(TableName table) {
    Configuration own = new Configuration(hadoop.value());
    own.set(ParquetWriteSupport.SPARK_ROW_SCHEMA(), forms.get(table).columns().json());
    if (table.hasOneRowAPatient()) {
      own.set("parquet.enable.dictionary#nhs_number", "false");
    }
    return own;
  }
}
