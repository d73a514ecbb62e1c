package org.lister.publish;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lister.domain.Area;
import org.lister.store.TableName;

/**
 * Which files a pack is made of.
 *
 * @param comparators levels of the areas a practice is compared with, the smallest first
 * @param meanings what a reason for a rejected row means, in words
 */
record PackLayout(
    List<String> comparators, PublishRequest.Split split, Map<String, String> meanings)
    implements Serializable {

  /** The column practice is the folder's name, as Spark and others read partitions. */
  private static final ParquetFile FIGURES =
      ParquetFile.without("practice", "figures.parquet", TableName.FIGURES.schema());

  static PackLayout of(PublishRequest request) {
    return new PackLayout(
        request.disclosure().comparators().stream().map(Area::level).toList(),
        request.split(),
        new TreeMap<>(request.meanings()));
  }

  List<PackFile> files(Pack pack, Release release, Provenance provenance) {
    List<PackFile> files = new ArrayList<>();
    files.add(FIGURES.file(pack.figureRows()));
    files.add(IndicatorSheet.of(pack).file());
    files.add(GpSheet.of(pack).file());
    files.add(ExclusionSheet.of(pack).file());
    files.add(QualitySheet.of(pack, meanings).file());
    files.add(ReceiptSheet.of(pack).file());
    files.add(LinkageSheet.of(pack, release).file());
    files.add(Report.of(pack, release, comparators, meanings, provenance));
    if (split == PublishRequest.Split.BY_GP) {
      pack.gps().forEach(gp -> files.add(GpSheet.ofOne(pack, gp).file()));
    }
    return files;
  }

  String fingerprint() {
    return comparators + " " + split + " " + meanings;
  }
}
