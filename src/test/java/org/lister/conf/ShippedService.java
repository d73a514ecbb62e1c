package org.lister.conf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.lister.domain.QualifyingDates;
import org.lister.domain.Service;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.twin.PlainPatient;
import org.lister.domain.rules.twin.PlainTwin;

/** A service as it ships, with its one ruleset, and what that says of a patient on a day. */
final class ShippedService {

  private final Configuration configuration;
  private final PlainTwin twin;

  ShippedService(String name, LocalDate periodEnd) {
    configuration =
        ConfigurationReader.read(
            Path.of("conf"), read -> read.withService(name).withPeriodEnd(periodEnd));
    twin = new PlainTwin(ruleset(), QualifyingDates.ofFinancialYearTo(periodEnd));
  }

  Service service() {
    return configuration.service();
  }

  Ruleset ruleset() {
    return configuration.rulesets().get(0);
  }

  /** What the patient counts as: the name of a counted rejection, or the place in the fraction. */
  String place(String code, String drawn) {
    PlainPatient patient = DrawnPatient.of(drawn);
    int number = twin.outcomes(patient).get(code);
    Outcome outcome = Outcome.of(indicator(code)).get(number);
    Rule.Rejection rejection = outcome.rejection();
    return rejection == null ? outcome.place().name() : rejection.name();
  }

  /** The registers on which the patient is. */
  Set<String> registers(String drawn) {
    return twin.registers(DrawnPatient.of(drawn));
  }

  private Indicator indicator(String code) {
    return ruleset().indicators().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
