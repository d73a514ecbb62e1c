package org.lister.conf;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.lister.domain.Encryption;
import org.lister.domain.Encryption.Group;

/** Reads the section {@code encryption:}. What is left out stores NHS numbers as they are. */
final class EncryptionReader {

  /** Also the name of a key in a file of keys and in the address of one in a key service. */
  private static final String NAME = "[A-Za-z0-9_-]{1,60}";

  private EncryptionReader() {}

  /**
   * @param home the folder from which a relative path is meant
   */
  static Encryption read(Setting section, Path home) {
    section.onlyKeys("service", "place", "keys");
    String service = section.optional("service").text(Encryption.NONE);
    Setting place = section.optional("place");
    if (!service.equals(Encryption.NONE) && !place.isThere()) {
      section.problem(
          "Cannot encrypt NHS numbers: 'place' does not say where the keys are. Name their file.");
    }
    return new Encryption(
        service, located(service, place.text(), home), keys(section.optional("keys")));
  }

  /** What another service makes of its place is its own business. */
  private static String located(String service, String place, Path home) {
    boolean isFile = service.equals(Encryption.FILE) || service.equals(Encryption.NONE);
    return isFile && !place.isEmpty() ? Places.uri(home, place) : place;
  }

  private static Map<Group, String> keys(Setting setting) {
    setting.onlyKeys("practices", "hospital", "results");
    Map<Group, String> keys = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      keys.put(group, key(setting.optional(group.name().toLowerCase(Locale.ROOT))));
    }
    return keys;
  }

  private static String key(Setting setting) {
    String key = setting.text("lister");
    if (!key.matches(NAME)) {
      setting.problem(
          "Cannot use '%s' as the name of a key: letters, digits, - and _ make one."
              .formatted(key));
    }
    return key;
  }
}
