package org.lister.settle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that a practice achieved.
 *
 * @param registers patients by group, of the groups that have a register
 * @param wholeList patients of all ages; null when not known
 * @param lists patients of the ages of a group's register by group, where known
 * @param refusals why it cannot be settled; none for a practice that can
 */
record Achieved(
    List<Achievement> achievements,
    Map<String, Long> registers,
    @Nullable Long wholeList,
    Map<String, Long> lists,
    List<Refusal> refusals) {

  Achieved {
    achievements = List.copyOf(achievements);
    registers = Map.copyOf(registers);
    lists = Map.copyOf(lists);
    refusals = List.copyOf(refusals);
  }

  BigDecimal points() {
    return sum(Achievement::points);
  }

  BigDecimal projected() {
    return sum(Achievement::projected);
  }

  private BigDecimal sum(Function<Achievement, @Nullable BigDecimal> of) {
    return achievements.stream()
        .map(of)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  boolean isSettled() {
    return refusals.isEmpty();
  }
}
