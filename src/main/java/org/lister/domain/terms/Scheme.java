package org.lister.domain.terms;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a service pays for: indicators with points, in groups, or items at a price each.
 *
 * @param groups by code, in the order of the file
 * @param indicators by code, in the order of the file
 * @param items by the code of the indicator whose numerator counts them
 */
public record Scheme(
    Map<String, Group> groups, Map<String, PaidIndicator> indicators, Map<String, Item> items)
    implements Serializable {

  public static final Scheme NOTHING = new Scheme(Map.of(), Map.of(), Map.of());

  public Scheme {
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
  }

  /** The most points that a practice with a patient on every register can achieve. */
  public BigDecimal maximumPoints() {
    return indicators.values().stream()
        .map(PaidIndicator::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Clinical groups with a register and an indicator: paid by how common the disease is. */
  public List<String> prevalencesPaidBy() {
    return groups.values().stream()
        .filter(group -> group.domain() == Domain.CLINICAL && group.register() != null)
        .map(Group::code)
        .filter(code -> indicators.values().stream().anyMatch(paid -> paid.group().equals(code)))
        .toList();
  }

  /**
   * A disease area or another group of indicators.
   *
   * @param register the indicator, or Lister's register, whose count is the group's; null for a
   *     group without one
   * @param list the list of the register's ages, such as 17OV or TOTAL
   */
  public record Group(
      String code,
      String title,
      Domain domain,
      @Nullable String register,
      String list,
      EmptyRegister emptyRegister)
      implements Serializable {

    /** The register, for a group that has one. */
    public Optional<String> registered() {
      return Optional.ofNullable(register);
    }
  }

  /** Only clinical areas are paid by how common the disease is. */
  public enum Domain {
    CLINICAL,
    PUBLIC_HEALTH,
    QUALITY_IMPROVEMENT,
    OTHER
  }

  /** What an empty register does to the most points that a practice can achieve. */
  public enum EmptyRegister {
    TAKES_POINTS,
    /** As with palliative care. */
    KEEPS_POINTS
  }

  /**
   * An indicator with points.
   *
   * @param lower per cent at or below which it brings none
   * @param upper per cent at or above which it brings all
   */
  public record PaidIndicator(
      String code,
      String group,
      Kind kind,
      Entry entry,
      BigDecimal points,
      BigDecimal lower,
      BigDecimal upper)
      implements Serializable {}

  /** What an indicator's points follow from. */
  public enum Kind {
    /** They grow with numerator / denominator, between two thresholds. */
    FRACTION,
    /** All for a register that is not empty. */
    REGISTER,
    /** All for what is said to be done: 1 for yes, 0 for no. */
    FLAG
  }

  /** Who says its figures. */
  public enum Entry {
    AUTOMATIC,
    MANUAL
  }

  /**
   * Something done that is paid each time.
   *
   * @param indicator whose numerator counts how often it was done
   * @param price the name of a price in {@code conf/payments.yaml}
   */
  public record Item(String indicator, String title, String price) implements Serializable {}
}
