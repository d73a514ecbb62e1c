package org.lister.publish;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lister.domain.Area;

/**
 * Which files a pack is made of.
 *
 * @param comparators levels of the areas a practice is compared with, the smallest first
 * @param meanings what a reason for a rejected row means, in words
 */
record PackLayout(
    List<String> comparators, PublishRequest.Split split, Map<String, String> meanings)
    implements Serializable {

  static PackLayout of(PublishRequest request) {
    return new PackLayout(
        request.disclosure().comparators().stream().map(Area::level).toList(),
        request.split(),
        new TreeMap<>(request.meanings()));
  }

  List<PackFile> files(Pack pack, Provenance provenance) {
    List<PackFile> files = new ArrayList<>();
    files.add(FigureParquet.of(pack.figureRows()));
    files.add(IndicatorSheet.of(pack, comparators).file());
    files.add(GpSheet.of(pack).file());
    files.add(ExclusionSheet.of(pack).file());
    files.add(QualitySheet.of(pack, meanings).file());
    files.add(ReceiptSheet.of(pack).file());
    files.add(LinkageSheet.of(pack).file());
    files.add(Report.of(pack, comparators, meanings, provenance));
    if (split == PublishRequest.Split.BY_GP) {
      pack.gps().forEach(gp -> files.add(GpSheet.ofOne(pack, gp).file()));
    }
    return files;
  }

  String fingerprint() {
    return comparators + " " + split + " " + meanings;
  }
}
