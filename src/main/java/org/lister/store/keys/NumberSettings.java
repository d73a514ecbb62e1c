package org.lister.store.keys;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.crypto.EncryptionPropertiesFactory;
import org.apache.parquet.crypto.keytools.KeyToolkit;
import org.apache.parquet.crypto.keytools.PropertiesDrivenCryptoFactory;
import org.lister.domain.Encryption;

/**
 * What executors have to know, in Hadoop's settings, which travel with every scan and every writer:
 * names and places, never a key.
 */
final class NumberSettings {

  static final String ROOT = "lister.encryption.root";
  static final String SERVICE = "lister.encryption.service";
  static final String PLACE = "lister.encryption.place";

  /** Of each table the key that its new files are written under, and the columns. */
  private static final String COLUMN_KEYS = "lister.encryption.column.keys.";

  private static final Map<String, String> OF_PARQUET =
      Map.of(
          EncryptionPropertiesFactory.CRYPTO_FACTORY_CLASS_PROPERTY_NAME,
          NumberCryptoFactory.class.getName(),
          KeyToolkit.KMS_CLIENT_CLASS_PROPERTY_NAME,
          DataKeyClient.class.getName(),
          // Our data keys stand between the master key and a file's own keys already.
          KeyToolkit.DOUBLE_WRAPPING_PROPERTY_NAME,
          "false",
          KeyToolkit.DATA_KEY_LENGTH_PROPERTY_NAME,
          "256",
          // Columns without NHS numbers can be read without any key.
          PropertiesDrivenCryptoFactory.PLAINTEXT_FOOTER_PROPERTY_NAME,
          "true");

  private NumberSettings() {}

  static void switchOn(Configuration hadoop, String root, Encryption encryption) {
    OF_PARQUET.forEach(hadoop::set);
    hadoop.set(ROOT, root);
    hadoop.set(SERVICE, encryption.service());
    hadoop.set(PLACE, encryption.place());
    // Parquet keeps clients apart by it: those of two roots know different keys.
    hadoop.set(KeyToolkit.KEY_ACCESS_TOKEN_PROPERTY_NAME, encryption.place() + " " + root);
  }

  /** Under which key new files of a table are written. */
  static void writeUnder(
      Configuration hadoop, String table, String keyId, Iterable<String> columns) {
    hadoop.set(COLUMN_KEYS + table, keyId + ":" + String.join(",", columns));
  }

  /** The key's name, a colon, the columns with commas; empty for a table that nobody prepared. */
  static String columnKeys(Configuration hadoop, String table) {
    return hadoop.get(COLUMN_KEYS + table, "");
  }
}
