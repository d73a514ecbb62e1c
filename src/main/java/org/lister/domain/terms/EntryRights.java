package org.lister.domain.terms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may enter which data by hand, and when: a practice its own, within the service's window; its
 * commissioner may adjust them at any time until they are financially approved.
 *
 * @param today the day on which they are entered
 */
public record EntryRights(Terms terms, Actor actor, Commissioners commissioners, LocalDate today) {

  /** Why nothing at all may be entered, as a sentence. */
  public Optional<String> objection() {
    if (terms.manual().isEmpty()) {
      return Optional.of("the service takes no data entered by hand. Look at manual_entry");
    }
    if (!actor.is(Role.ACHIEVEMENT_ENTRY) && !actor.is(Role.APPROVAL_MANAGEMENT)) {
      return Optional.of(
          "%s holds neither achievement entry nor approval management. Let somebody act who does"
              .formatted(actor.name()));
    }
    if (!actor.is(Role.APPROVAL_MANAGEMENT) && !isOpen()) {
      return Optional.of(
          "%s is not within %s. Ask the commissioner to adjust the data"
              .formatted(today, terms.manual().orElseThrow()));
    }
    return Optional.empty();
  }

  /** Those of the practices for which the actor may enter. */
  public Set<String> practices(Collection<String> known) {
    return known.stream().filter(this::mayEnterFor).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether an indicator's data are entered by hand at all. */
  public boolean isManual(String indicator) {
    Scheme.PaidIndicator paid = terms.scheme().indicators().get(indicator);
    return terms.collection() == Terms.Collection.MANUAL
        || terms.scheme().items().containsKey(indicator)
        || (paid != null && paid.entry() == Scheme.Entry.MANUAL);
  }

  /** The days on which data may have been submitted. */
  public Span submitted() {
    LocalDate from =
        actor.is(Role.APPROVAL_MANAGEMENT)
            ? terms.period().from()
            : terms.manual().map(Span::from).orElse(today);
    return new Span(from.isAfter(today) ? today : from, today);
  }

  private boolean isOpen() {
    return terms.manual().filter(window -> window.holds(today)).isPresent();
  }

  private boolean mayEnterFor(String practice) {
    return (actor.is(Role.ACHIEVEMENT_ENTRY) && isOpen() && actor.organisation().equals(practice))
        || (actor.is(Role.APPROVAL_MANAGEMENT)
            && commissioners.of(practice).filter(actor.organisation()::equals).isPresent());
  }
}
