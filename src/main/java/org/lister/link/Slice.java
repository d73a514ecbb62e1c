package org.lister.link;

import java.io.Serializable;
import org.apache.spark.unsafe.types.UTF8String;

/** Episodes that share a value in one dimension of the linkage report. */
record Slice(String dimension, UTF8String value) implements Serializable {

  /** One that may be kept when the row has gone whose value it is. */
  Slice kept() {
    return new Slice(dimension, value.clone());
  }
}
