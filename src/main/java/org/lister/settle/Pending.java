package org.lister.settle;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.lister.domain.Service;
import org.lister.domain.achievement.Aggregation;
import org.lister.store.Checksum;
import org.lister.store.LastRun;
import org.lister.store.TableName;
import org.lister.store.TableVersion;
import org.lister.store.Tables;

/**
 * Whether figures have to be worked out anew before anybody may rely on them.
 *
 * @param rules checksum of the service and its rules
 * @param parameters checksum of the parameters
 * @param takingPart the practices that take part, as a settlement reads them
 * @param configuration checksum under which the ledger knows runs of this service and period
 * @param software version of Lister
 */
public record Pending(
    Tables tables,
    Service service,
    LocalDate periodEnd,
    String rules,
    String parameters,
    TableVersion takingPart,
    String configuration,
    String software) {

  /**
   * They have to when their counts, entries, rules, parameters or files are not those of the last
   * finished run, or there was none.
   */
  public Aggregation aggregation() {
    Optional<LastRun> last = tables.ledger().last(Settle.STAGE, configuration, software);
    return last.isEmpty() || last.get().read().stream().anyMatch(this::isOther)
        ? Aggregation.PENDING
        : Aggregation.UP_TO_DATE;
  }

  private boolean isOther(TableVersion read) {
    if (read.name().equals(TableName.COUNTS.folder())) {
      return hasOtherCounts(read);
    }
    // Decisions about other services lie in the same book; what this one's come to is read besides.
    if (read.name().equals(TableName.PARTICIPATION.folder())) {
      return false;
    }
    if (read.name().equals(takingPart.name())) {
      return !read.equals(takingPart);
    }
    if (read.version() >= 0 || read.checksum().isEmpty()) {
      return !read.equals(tables.version(TableName.ENTRIES));
    }
    return switch (read.name()) {
      case Settle.PARAMETERS -> !read.checksum().equals(parameters);
      case Settle.OF -> false;
      case Settle.RULES -> !read.checksum().equals(rules);
      default -> isOtherFile(read);
    };
  }

  /** Another service's counts lie in the same table and are nobody's business here. */
  private boolean hasOtherCounts(TableVersion read) {
    return !tables
        .shelvesChanged(
            TableName.COUNTS,
            read,
            Map.of(
                "service", Set.of(service.code()),
                "period_end", Set.of(periodEnd.toString()),
                "level", Set.of("practice")))
        .isEmpty();
  }

  /** A file that has gone says nothing new. */
  private boolean isOtherFile(TableVersion read) {
    Path path = new Path(read.name());
    try (Checksum bytes =
        new Checksum(
            path.getFileSystem(tables.spark().sessionState().newHadoopConf()).open(path))) {
      return !bytes.ofTheRest().equals(read.checksum());
    } catch (IOException e) {
      return false;
    }
  }
}
