package org.lister.ingest;

import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;
import org.lister.domain.SnomedCode;

/**
 * Says of a code whether a codelist knows it, it is at least valid, or neither.
 *
 * <p>A function and not column expressions: the check digit is a walk through the dihedral group
 * that would be eighteen nested look-ups, and forty thousand known codes would be part of every
 * plan. A known code is found by binary search and needs no check.
 */
final class CodeKind implements UDF1<@Nullable Long, @Nullable String> {

  static final String KNOWN = "KNOWN";
  static final String VALID = "VALID";
  static final String INVALID = "INVALID";

  private final long[] known;

  CodeKind(Set<Long> known) {
    this.known = known.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  @Override
  public @Nullable String call(@Nullable Long code) {
    if (code == null) {
      return null;
    }
    if (Arrays.binarySearch(known, code) >= 0) {
      return KNOWN;
    }
    return SnomedCode.isValid(code) ? VALID : INVALID;
  }
}
