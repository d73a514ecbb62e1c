package org.lister.publish;

/**
 * A file of a practice's pack, made whole in memory: packs are small, and what is whole can be
 * checked before it is written.
 *
 * @param name path inside the practice's folder
 */
record PackFile(String name, byte[] content) {

  String checksum() {
    return Checksum.of(content);
  }
}
