package org.lister.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lister.store.TableVersion;

/**
 * What a publication came to.
 *
 * @param practices practices that have a pack now
 * @param written packs written by this run
 * @param unchanged packs that would have come out the same and were left alone
 * @param withdrawn packs removed because their practice is no longer in the tables
 * @param files files in all packs, manifests left out
 * @param bytes their size
 * @param checksum SHA-256 over the checksums of all manifests, practices in order
 * @param read table versions the figures were read from
 * @param comparators null where none stand beside
 */
public record PublishResult(
    long practices,
    long written,
    long unchanged,
    long withdrawn,
    long files,
    long bytes,
    String checksum,
    List<TableVersion> read,
    @Nullable Comparators comparators) {

  /**
   * The release of comparators that packs stand beside.
   *
   * @param release its number, 0 when nothing is counted
   * @param counts version of the table of counts it was made from
   * @param written the table of comparators, when the release was made by this run
   */
  public record Comparators(int release, long counts, List<TableVersion> written) {
    public Comparators {
      written = List.copyOf(written);
    }
  }

  public PublishResult {
    read = List.copyOf(read);
  }

  static PublishResult of(List<Delivery> deliveries, long withdrawn, List<TableVersion> read) {
    long written = deliveries.stream().filter(Delivery::isWritten).count();
    return new PublishResult(
        deliveries.size(),
        written,
        deliveries.size() - written,
        withdrawn,
        deliveries.stream().mapToLong(Delivery::files).sum(),
        deliveries.stream().mapToLong(Delivery::bytes).sum(),
        Checksum.of(
            deliveries.stream()
                .map(each -> each.reader() + " " + each.manifest())
                .collect(Collectors.joining("\n"))),
        read,
        null);
  }

  PublishResult beside(Comparators release) {
    return new PublishResult(
        practices, written, unchanged, withdrawn, files, bytes, checksum, read, release);
  }
}
