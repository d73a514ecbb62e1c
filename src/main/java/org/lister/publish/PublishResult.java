package org.lister.publish;

import java.util.List;
import java.util.stream.Collectors;
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
 */
public record PublishResult(
    long practices,
    long written,
    long unchanged,
    long withdrawn,
    long files,
    long bytes,
    String checksum,
    List<TableVersion> read) {

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
                .map(each -> each.practice() + " " + each.manifest())
                .collect(Collectors.joining("\n"))),
        read);
  }
}
