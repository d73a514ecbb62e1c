package org.lister.domain.quality;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers in force for one service and period.
 *
 * @param poundPerPoint null for a service without points
 * @param averageList the national average list; null when it is to be that of the practices settled
 * @param aspirationPercent of last year's achievement; null for a service without points
 * @param prices by name
 * @param nationalPrevalence per cent of the whole list by group; groups that are not there have
 *     that of the practices settled
 * @param checksum of all these: same checksum, same numbers
 */
public record PaymentParameters(
    @Nullable Parameter poundPerPoint,
    @Nullable Parameter averageList,
    @Nullable Parameter aspirationPercent,
    Map<String, Parameter> prices,
    Map<String, Parameter> nationalPrevalence,
    Rounding listFactor,
    Rounding diseaseFactor,
    String checksum)
    implements Serializable {

  public PaymentParameters {
    prices = Collections.unmodifiableMap(new TreeMap<>(prices));
    nationalPrevalence = Collections.unmodifiableMap(new TreeMap<>(nationalPrevalence));
  }

  /** The national average list, when it is given. */
  public Optional<Ratio> givenAverageList() {
    return Optional.ofNullable(averageList).map(given -> Ratio.of(given.value()));
  }

  /** A group's national prevalence as a share, when it is given. */
  public Optional<Ratio> givenPrevalence(String group) {
    return Optional.ofNullable(nationalPrevalence.get(group))
        .map(given -> Ratio.of(given.value()).dividedBy(Ratio.of(100)));
  }
}
