package org.lister.domain.participation;

import static org.lister.domain.participation.ParticipationStatus.APPROVED;
import static org.lister.domain.participation.ParticipationStatus.DECLINED;
import static org.lister.domain.participation.ParticipationStatus.ENDED;
import static org.lister.domain.participation.ParticipationStatus.NOT_OFFERED;
import static org.lister.domain.participation.ParticipationStatus.OFFERED;
import static org.lister.domain.participation.ParticipationStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lister.domain.terms.Role;

/**
 * A step on the way of a practice into a service and out of it: which side takes it, from where and
 * where it leads.
 *
 * <pre>
 * not offered → Offered → Approved → Ended
 *                       → Declined
 *                       → Withdrawn
 * </pre>
 *
 * What was declined, withdrawn or has ended may be offered again.
 */
public enum ParticipationStep {
  OFFER(Side.COMMISSIONER, EnumSet.of(NOT_OFFERED, DECLINED, WITHDRAWN, ENDED), OFFERED),
  WITHDRAW(Side.COMMISSIONER, EnumSet.of(OFFERED), WITHDRAWN),
  ACCEPT(Side.PROVIDER, EnumSet.of(OFFERED), APPROVED),
  DECLINE(Side.PROVIDER, EnumSet.of(OFFERED), DECLINED),
  END(Side.PROVIDER, EnumSet.of(APPROVED), ENDED);

  /** The two that have to agree. */
  public enum Side {
    COMMISSIONER(Role.APPROVAL_MANAGEMENT),
    PROVIDER(Role.DECLARATION_MANAGEMENT);

    private final Role role;

    Side(Role role) {
      this.role = role;
    }

    /** The role in which somebody of this side decides. */
    public Role role() {
      return role;
    }
  }

  private final Side side;
  private final Set<ParticipationStatus> from;
  private final ParticipationStatus leadsTo;

  ParticipationStep(Side side, Set<ParticipationStatus> from, ParticipationStatus leadsTo) {
    this.side = side;
    this.from = Set.copyOf(from);
    this.leadsTo = leadsTo;
  }

  public Side side() {
    return side;
  }

  public ParticipationStatus leadsTo() {
    return leadsTo;
  }

  /** Whether it may be taken from here. */
  public boolean startsAt(ParticipationStatus status) {
    return from.contains(status);
  }

  /** As a person says it: {@code withdraw}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where it may be taken from, in words. */
  String startsAt() {
    return from.stream()
        .sorted()
        .map(ParticipationStatus::words)
        .collect(Collectors.joining(" or "));
  }
}
