package org.lister.agree.entries;

import static org.apache.spark.sql.functions.col;

import java.util.Set;
import org.apache.spark.sql.Encoders;
import org.lister.domain.quality.AchievementStatus;
import org.lister.store.Book;

/** The practices whose achievement is financially approved, so that nothing of it may change. */
final class Approvals {

  private Approvals() {}

  static Set<String> of(Book.Page transitions, EnterRequest request) {
    return Set.copyOf(
        Book.latest(transitions.rows().where(request.isOfThis()), "practice")
            .where(col("to_status").equalTo(AchievementStatus.FINANCIALLY_APPROVED.words()))
            .select("practice")
            .as(Encoders.STRING())
            .collectAsList());
  }
}
