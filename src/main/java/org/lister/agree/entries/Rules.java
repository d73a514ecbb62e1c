package org.lister.agree.entries;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lister.domain.PracticeCode;
import org.lister.domain.Stopped;
import org.lister.domain.terms.EntryRights;
import org.lister.domain.terms.Span;

/** What the rows of a file are held to, before one of them is read. */
record Rules(EnterRequest request) {

  /**
   * @param approved practices of which nothing may change any more
   * @throws Stopped.Mistake when who enters may enter nothing at all
   */
  EntryTerms terms(Set<String> approved) {
    EntryFields fields = EntryFields.of(request.service().terms().scheme(), request.rulesets());
    return new EntryTerms(
        request.service().code(),
        request.periodEnd(),
        request.practices(),
        takingPart(),
        fields,
        rights().map(EntryRights::submitted).orElseGet(this::sinceThePeriodBegan),
        rights().map(rights -> byHand(rights, fields, approved)).orElseGet(Permit.Everything::new));
  }

  private Set<String> takingPart() {
    return request.practices().stream()
        .filter(PracticeCode::isCode)
        .filter(this::takesPart)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Counts of another system stand for the agreement of then where nothing is said of anybody, as
   * with a year of the past.
   */
  private boolean takesPart(String practice) {
    return request.origin() instanceof Origin.Imported
            && request.participation().isSilentUntil(request.service().terms().period().to())
        || request.participation().takesPart(new PracticeCode(practice), request.periodEnd());
  }

  private Span sinceThePeriodBegan() {
    LocalDate from = request.service().terms().period().from();
    return new Span(from.isAfter(request.today()) ? request.today() : from, request.today());
  }

  private Permit byHand(EntryRights rights, EntryFields fields, Set<String> approved) {
    Optional<String> objection = rights.objection();
    if (objection.isPresent()) {
      throw new Stopped.Mistake("Cannot enter %s: %s.".formatted(request.file(), objection.get()));
    }
    Set<String> manual =
        fields.rejections().keySet().stream()
            .filter(rights::isManual)
            .collect(Collectors.toUnmodifiableSet());
    return new Permit.ByHand(rights.practices(request.practices()), manual, approved);
  }

  private Optional<EntryRights> rights() {
    return request.origin() instanceof Origin.ByHand byHand
        ? Optional.of(
            new EntryRights(
                request.service().terms(), byHand.actor(), byHand.commissioners(), request.today()))
        : Optional.empty();
  }
}
