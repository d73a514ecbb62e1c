package org.lister.agree;

import java.util.List;
import org.apache.spark.sql.Row;
import org.lister.store.Book;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** Who takes part in a service, as practices and commissioners decide it. */
public final class Agree {

  private Agree() {}

  /**
   * What would be decided; nothing is written.
   *
   * @throws org.lister.domain.Stopped.Mistake with every reason why it cannot be, a sentence a line
   */
  public static AgreeResult plan(Tables tables, AgreeRequest request) {
    return decided(book(tables).read(), request, commissioning(tables, request));
  }

  /**
   * Writes a decision down, for all its practices at once. When somebody else has decided
   * meanwhile, it is made again upon what they decided.
   *
   * @throws org.lister.domain.Stopped.Mistake with every reason why it cannot be, a sentence a
   *     line; nothing is written then
   */
  public static AgreeResult run(Tables tables, AgreeRequest request) {
    Book book = book(tables);
    Commissioning commissioning = commissioning(tables, request);
    while (true) {
      Book.Page page = book.read();
      AgreeResult result = decided(page, request, commissioning);
      List<Row> rows = rows(result, request.service().code());
      if (rows.isEmpty() || book.add(page, rows)) {
        return result;
      }
    }
  }

  /** Everything decided about a service, in the order in which it was decided. */
  public static List<Decision> decisions(Tables tables, String service) {
    return History.of(book(tables).read(), service).decisions();
  }

  private static AgreeResult decided(
      Book.Page page, AgreeRequest request, Commissioning commissioning) {
    return Deciding.upon(History.of(page, request.service().code()), request, commissioning);
  }

  private static List<Row> rows(AgreeResult result, String service) {
    return result.decisions().stream().map(decision -> decision.row(service)).toList();
  }

  private static Commissioning commissioning(Tables tables, AgreeRequest request) {
    return Commissioning.of(tables.spark(), request.reference(), request.service().terms());
  }

  private static Book book(Tables tables) {
    return tables.book(TableName.PARTICIPATION);
  }
}
