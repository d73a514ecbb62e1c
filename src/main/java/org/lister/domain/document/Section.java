package org.lister.domain.document;

import java.util.List;

/**
 * A heading with what stands under it; the root is the whole document.
 *
 * @param anchor by which text elsewhere can point to it. After a slash it is the name under which
 *     text of the same scope speaks of it: {@code QOF/DM_REG}
 */
public record Section(String anchor, String title, List<Block> blocks, List<Section> parts) {

  public Section {
    blocks = List.copyOf(blocks);
    parts = List.copyOf(parts);
  }

  /** A section without parts. */
  public Section(String anchor, String title, List<Block> blocks) {
    this(anchor, title, blocks, List.of());
  }
}
