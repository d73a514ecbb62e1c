package org.lister.agree.entries;

import static org.apache.spark.sql.functions.col;

import java.util.Set;
import org.apache.spark.sql.Encoders;
import org.lister.domain.achievement.AchievementStatus;
import org.lister.store.Book;
import org.lister.store.Tables;
import org.lister.store.Transitions;

/** The practices whose achievement is financially approved, so that nothing of it may change. */
final class Approvals {

  private Approvals() {}

  static Set<String> of(Tables tables, Book.Page page, EnterRequest request) {
    return Set.copyOf(
        Book.latest(Transitions.upon(tables, page).rows().where(request.isOfThis()), "practice")
            .where(col("to_status").equalTo(AchievementStatus.FINANCIALLY_APPROVED.words()))
            .select("practice")
            .as(Encoders.STRING())
            .collectAsList());
  }
}
