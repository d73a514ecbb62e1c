package org.lister.store.keys;

import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.crypto.FileDecryptionProperties;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.apache.parquet.crypto.keytools.PropertiesDrivenCryptoFactory;
import org.apache.parquet.hadoop.api.WriteSupport.WriteContext;
import org.jspecify.annotations.Nullable;

/**
 * Tells Parquet how a file of a table with NHS numbers is encrypted, whoever writes or reads it:
 * Delta, Spark or Lister. Which columns and which key follows from the folder that the file lies
 * in. Every other file is none of its business.
 */
public final class NumberCryptoFactory extends PropertiesDrivenCryptoFactory {

  @Override
  public @Nullable FileEncryptionProperties getFileEncryptionProperties(
      Configuration hadoop, Path file, WriteContext context) throws ParquetCryptoRuntimeException {
    Optional<String> table = table(hadoop, file);
    if (table.isEmpty()) {
      return null;
    }
    String columnKeys = NumberSettings.columnKeys(hadoop, table.get());
    if (columnKeys.isEmpty()) {
      throw new IllegalStateException("nobody has prepared keys for " + table.get());
    }
    Configuration own = new Configuration(hadoop);
    own.set(COLUMN_KEYS_PROPERTY_NAME, columnKeys);
    own.set(FOOTER_KEY_PROPERTY_NAME, columnKeys.substring(0, columnKeys.indexOf(':')));
    return super.getFileEncryptionProperties(own, file, context);
  }

  @Override
  public @Nullable FileDecryptionProperties getFileDecryptionProperties(
      Configuration hadoop, Path file) throws ParquetCryptoRuntimeException {
    return table(hadoop, file).isEmpty() ? null : super.getFileDecryptionProperties(hadoop, file);
  }

  /** The table below the restricted root in whose folder a file lies, but not in Delta's log. */
  private static Optional<String> table(Configuration hadoop, Path file) {
    String root = path(hadoop.get(NumberSettings.ROOT, ""));
    String path = file.toUri().getPath();
    if (root.isEmpty() || !path.startsWith(root + "/")) {
      return Optional.empty();
    }
    String[] parts = path.substring(root.length() + 1).split("/");
    return parts.length < 2 || parts[0].startsWith("_") || parts[1].startsWith("_")
        ? Optional.empty()
        : Optional.of(parts[0]);
  }

  private static String path(String root) {
    return root.isEmpty() ? "" : new Path(root).toUri().getPath();
  }
}
