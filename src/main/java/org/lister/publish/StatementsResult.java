package org.lister.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lister.store.TableVersion;

/**
 * What making statements came to.
 *
 * @param statements folders of practices
 * @param summaries what everybody else gets, null when statements of a few practices were asked for
 * @param read table versions the figures were read from
 */
public record StatementsResult(
    PublishResult statements, @Nullable Summaries summaries, List<TableVersion> read) {

  /**
   * What commissioners get.
   *
   * @param commissioners folders of commissioners
   * @param points the national file of points
   */
  public record Summaries(PublishResult commissioners, Points points) {}

  /**
   * The national file of points.
   *
   * @param isWritten false when the one that is there would have come out the same
   * @param files in how many parts it is
   * @param manifest checksum of the manifest
   */
  public record Points(boolean isWritten, long files, long bytes, String manifest) {}

  public StatementsResult {
    read = List.copyOf(read);
  }

  /** Whether anything on the disk is another than before. */
  public boolean hasWritten() {
    return hasChanged(statements)
        || (summaries != null
            && (hasChanged(summaries.commissioners()) || summaries.points().isWritten()));
  }

  /** SHA-256 over the checksums of all manifests. */
  public String checksum() {
    return summaries == null
        ? statements.checksum()
        : Checksum.of(
            String.join(
                "\n",
                statements.checksum(),
                summaries.commissioners().checksum(),
                summaries.points().manifest()));
  }

  private static boolean hasChanged(PublishResult folders) {
    return folders.written() + folders.withdrawn() > 0;
  }
}
