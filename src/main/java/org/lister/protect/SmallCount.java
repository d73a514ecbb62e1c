package org.lister.protect;

import org.apache.spark.sql.Column;

/**
 * Counts so small that one could recognise someone: from 1 to a largest. Nobody is recognised in 0.
 */
record SmallCount(int largest) {

  Column holds(Column count) {
    return count.between(1, largest);
  }
}
