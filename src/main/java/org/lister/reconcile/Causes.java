package org.lister.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which single difference, or which two, account for a difference of denominators to the patient.
 *
 * <p>Everyone on the register is in the denominator or rejected from it, so the denominator differs
 * by what the register differs less what all rejections differ. That a sum comes out is a strong
 * hint and no proof: two unlike groups of patients can be of one size.
 */
final class Causes {

  private final List<Contribution> contributions;
  private final long wanted;

  /**
   * @param differences ours less theirs by field, of the fields that both sources tell, in the
   *     order in which causes are to be told
   */
  Causes(Map<String, Long> differences) {
    Map<String, Long> others = new LinkedHashMap<>(differences);
    others.remove(Fields.NUMERATOR);
    Long denominator = others.remove(Fields.DENOMINATOR);
    this.wanted = denominator == null ? 0 : denominator;
    this.contributions =
        others.entrySet().stream()
            .map(each -> new Contribution(each.getKey(), each.getValue()))
            .filter(each -> each.difference() != 0)
            .toList();
  }

  /** Every single cause; if there is none, every pair; no list when none accounts for it. */
  List<List<Contribution>> exact() {
    if (wanted == 0) {
      return List.of();
    }
    List<List<Contribution>> singles =
        contributions.stream()
            .filter(each -> each.toDenominator() == wanted)
            .map(List::of)
            .toList();
    return singles.isEmpty() ? pairs() : singles;
  }

  private List<List<Contribution>> pairs() {
    List<List<Contribution>> pairs = new ArrayList<>();
    for (int first = 0; first < contributions.size(); first++) {
      for (int second = first + 1; second < contributions.size(); second++) {
        Contribution one = contributions.get(first);
        Contribution other = contributions.get(second);
        if (one.toDenominator() + other.toDenominator() == wanted) {
          pairs.add(List.of(one, other));
        }
      }
    }
    return pairs;
  }

  /** How much of the denominator's difference all that is told accounts for. */
  long together() {
    return contributions.stream().mapToLong(Contribution::toDenominator).sum();
  }

  /** The denominator's difference. */
  long wanted() {
    return wanted;
  }
}
