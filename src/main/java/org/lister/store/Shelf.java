package org.lister.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.crc32;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.apache.spark.sql.Column;

/**
 * The part of a table that one file holds and one task works on: the rows of some practices, whole.
 *
 * <p>A file a practice would cost England more to open and to close than to read and write (6,300
 * files: 12 s to open on 2 cores, 106 s to write; a sixteenth of them: 1.2 s and 20 s); one file
 * for all could not be worked on side by side, nor one practice be replaced in it at the price of a
 * practice. A practice's shelf follows from its code alone, so that every table puts it on the same
 * one, and what one task needs of several tables lies side by side.
 */
public final class Shelf {

  /** The partition column of tables that lie on shelves. */
  public static final String COLUMN = "shelf";

  /** About 12 practices and 1.5 million events of England a shelf; never to be changed. */
  public static final int COUNT = 512;

  private Shelf() {}

  /** The shelf of a practice, from 0. */
  public static int of(String practice) {
    CRC32 crc = new CRC32();
    crc.update(practice.getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() % COUNT);
  }

  /** The shelves of practices. */
  public static SortedSet<Integer> of(Collection<String> practices) {
    return practices.stream().map(Shelf::of).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every shelf there is. */
  public static SortedSet<Integer> all() {
    return IntStream.range(0, COUNT).boxed().collect(Collectors.toCollection(TreeSet::new));
  }

  /** The shelf of each row's practice. */
  public static Column of(Column practice) {
    return pmod(crc32(practice.cast("binary")), lit((long) COUNT)).cast("int");
  }

  /** The shelf in whose folder a file lies. */
  static int ofFile(String uri) {
    int from = uri.lastIndexOf(COLUMN + "=") + COLUMN.length() + 1;
    return Integer.parseInt(uri.substring(from, uri.indexOf('/', from)));
  }

  /** The condition for rows on any of these shelves. */
  static Column isOneOf(Collection<Integer> shelves) {
    return col(COLUMN).isin(shelves.toArray());
  }
}
