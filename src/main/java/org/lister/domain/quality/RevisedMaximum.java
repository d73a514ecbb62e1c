package org.lister.domain.quality;

import java.math.BigDecimal;
import java.util.Map;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Scheme.EmptyRegister;
import org.lister.domain.terms.Scheme.Group;
import org.lister.domain.terms.Scheme.PaidIndicator;

/**
 * The most points that a practice can achieve with the patients it has: the service's, less those
 * of every indicator of each group whose register is empty. A group that keeps its points, as
 * palliative care does, stays.
 *
 * <p>Source: the publication of QOF 2020/21, whose figures for all 6,571 practices it gives.
 */
public final class RevisedMaximum {

  private RevisedMaximum() {}

  /**
   * @param registers patients on the register, by group; a group that is not there keeps its points
   */
  public static BigDecimal of(Scheme scheme, Map<String, Long> registers) {
    return scheme.indicators().values().stream()
        .filter(indicator -> !isLost(scheme.groups().get(indicator.group()), registers))
        .map(PaidIndicator::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isLost(Group group, Map<String, Long> registers) {
    return group.emptyRegister() == EmptyRegister.TAKES_POINTS
        && registers.getOrDefault(group.code(), 1L) == 0;
  }
}
