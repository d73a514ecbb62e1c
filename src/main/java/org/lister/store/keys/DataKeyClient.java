package org.lister.store.keys;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.crypto.keytools.KeyToolkit;
import org.apache.parquet.crypto.keytools.KmsClient;

/**
 * What Parquet takes for its key management service: wraps the keys of files with the data keys of
 * the root. The service of the configuration is asked once for each data key and process.
 */
public final class DataKeyClient implements KmsClient {

  private final AtomicReference<DataKeys> keys = new AtomicReference<>();

  @Override
  public void initialize(Configuration hadoop, String instance, String address, String token) {
    keys.set(DataKeys.of(hadoop));
  }

  @Override
  public String wrapKey(byte[] fileKey, String id) {
    return KeyToolkit.encryptKeyLocally(fileKey, keys.get().bytes(id), named(id));
  }

  @Override
  public byte[] unwrapKey(String wrapped, String id) {
    return KeyToolkit.decryptKeyLocally(wrapped, keys.get().bytes(id), named(id));
  }

  private static byte[] named(String id) {
    return id.getBytes(StandardCharsets.UTF_8);
  }
}
