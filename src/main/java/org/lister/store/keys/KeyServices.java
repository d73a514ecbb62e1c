package org.lister.store.keys;

import java.lang.reflect.InvocationTargetException;
import org.lister.domain.Encryption;
import org.lister.domain.Stopped;

/** Opens key services by what the configuration calls them. */
final class KeyServices {

  private KeyServices() {}

  static KeyService open(String service, String place) {
    return service.equals(Encryption.FILE) ? KeyFile.at(place) : ofClass(service, place);
  }

  private static KeyService ofClass(String name, String place) {
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      return Class.forName(name, true, loader)
          .asSubclass(KeyService.class)
          .getConstructor(String.class)
          .newInstance(place);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Stopped sentence ? sentence : unusable(name);
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw unusable(name);
    }
  }

  private static Stopped unusable(String name) {
    return new Stopped.Mistake(
        "Cannot open the key service %s: it is no KeyService on the class path with a public constructor for its place. Mend 'service' under 'encryption' in lister.yaml."
            .formatted(name));
  }
}
