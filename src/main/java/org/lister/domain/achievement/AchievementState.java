package org.lister.domain.achievement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A practice's achievement of a service in a period, as far as a decision about it depends on it.
 *
 * @param commissioner code of the organisation that approves it; null when none is known
 * @param status null when nothing is calculated yet
 * @param doubt what stands against this decision about its figures of now; null when nothing does
 */
public record AchievementState(
    String practice,
    @Nullable String commissioner,
    @Nullable AchievementStatus status,
    Aggregation aggregation,
    @Nullable Doubt doubt) {

  Optional<String> commissionedBy() {
    return Optional.ofNullable(commissioner);
  }

  Optional<Doubt> doubted() {
    return Optional.ofNullable(doubt);
  }
}
