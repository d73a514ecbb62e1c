package org.lister.measure.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Answer;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.twin.PlainPatient;
import org.lister.domain.rules.twin.PlainTwin;

/** Hears what the engine and the twin say of the patients of one group. */
final class Jury {

  private final List<Indicator> indicators;
  private final RecordedCodes codes;
  private final PlainTwin twin;

  Jury(Group.Key key, RecordedCodes codes) {
    this.indicators = key.ruleset().indicators();
    this.codes = codes;
    this.twin = new PlainTwin(key.ruleset(), key.dates());
  }

  /** Compares the outcomes that the engine found, null for nobody, with those of the twin. */
  Trial trial(ScenarioPatient patient, byte @Nullable [] found) {
    PlainPatient plain = patient.plain(codes);
    byte[] expected = patient.isOnTheList() ? twin.bits(plain) : null;
    return new Trial(patient, said(patient, found), said(patient, expected), asked(patient, plain));
  }

  private List<Answer> asked(ScenarioPatient patient, PlainPatient plain) {
    return patient.isOnTheList() ? twin.asked(patient.scenarios().indicator(), plain) : List.of();
  }

  private Said said(ScenarioPatient patient, byte @Nullable [] bits) {
    if (bits == null) {
      return Said.NOTHING;
    }
    Indicator indicator = patient.scenarios().indicator();
    byte outcome = bits[indicators.indexOf(indicator)];
    return Said.of(bits, Outcome.of(indicator).get(outcome));
  }
}
