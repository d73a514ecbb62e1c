package org.lister.settle;

import org.lister.domain.Stopped;
import org.lister.domain.terms.Terms;

/** Whether anything may be worked out of a service at all. */
final class Payable {

  private Payable() {}

  /**
   * @throws Stopped.Mistake with why it may not
   */
  static void require(SettleRequest request) {
    request.service().refuseOfTest("settle");
    Terms terms = request.service().terms();
    if (terms.collection() == Terms.Collection.PARTICIPATION_ONLY) {
      throw mistake(request, "only the agreement to take part is recorded, nothing is achieved");
    }
    if (terms.scheme().indicators().isEmpty() && terms.scheme().items().isEmpty()) {
      throw mistake(request, "it has neither indicators with points nor items with a price");
    }
    if (!terms.period().holds(request.periodEnd())) {
      throw mistake(request, "its period is " + terms.period());
    }
  }

  private static Stopped.Mistake mistake(SettleRequest request, String why) {
    return new Stopped.Mistake(
        "Cannot settle %s for %s: %s. Choose another service or period."
            .formatted(request.service().code(), request.periodEnd(), why));
  }
}
