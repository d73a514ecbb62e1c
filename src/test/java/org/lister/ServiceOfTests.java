package org.lister;

import java.util.List;
import org.lister.domain.Service;

/** Services for tests that ask nothing of them but how they attribute patients. */
public final class ServiceOfTests {

  private ServiceOfTests() {}

  /** One with the code T. */
  public static Service of(Service.Attribution attribution) {
    return of("T", attribution);
  }

  public static Service of(String code, Service.Attribution attribution) {
    return new Service(
        code,
        "test",
        "test",
        "none",
        Service.Frequency.ANNUAL,
        List.of(),
        true,
        attribution,
        Service.Payment.NONE);
  }
}
