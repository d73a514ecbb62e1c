package org.lister.synthesise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lister.conf.Configuration;
import org.lister.conf.ConfigurationReader;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.Value;
import org.lister.measure.engine.ClusterIndex;
import org.lister.measure.engine.Patient;
import org.lister.measure.engine.Program;

/** What of a service's rules the records of an England of ten thousand people reach. */
final class Coverage {

  private final Configuration configuration;
  private final Ruleset ruleset;
  private final England england;
  private final Program program;
  private final Patient patient;
  private final Set<String> outcomes = new HashSet<>();
  private final Set<String> sides = new HashSet<>();
  private final Set<String> clusters = new HashSet<>();
  private final List<Edge> edges = new ArrayList<>();

  /** A bound of a field under a name of its own, so that a program can be asked for its day. */
  private record Edge(Field field, Bound bound, String name) {}

  private Coverage(Configuration configuration) {
    this.configuration = configuration;
    this.ruleset = withDays(configuration.rulesets().get(0));
    this.england = england(configuration);
    ClusterIndex index =
        ClusterIndex.of(england.demand().codes().read(), configuration.codelists());
    this.program = new Program(List.of(ruleset), england.demand().dates(), index);
    this.patient = program.patient();
  }

  static Coverage of(String service) {
    Coverage coverage =
        new Coverage(
            ConfigurationReader.read(Path.of("conf"), settings -> settings.withService(service)));
    Lives lives = new Lives(coverage.england);
    for (int index = 0; index < coverage.england.practices(); index++) {
      Practice practice = coverage.england.practice(index);
      for (int place = 0; place < practice.listSize(); place++) {
        coverage.add(lives.at(practice, place));
      }
    }
    return coverage;
  }

  private static England england(Configuration configuration) {
    return England.of(
        new SynthesiseRequest(
                25,
                1_000,
                1,
                configuration.settings().periodEnd(),
                "nowhere",
                SynthesiseRequest.Form.PARQUET,
                configuration.suppliers(),
                configuration.codelists(),
                DefectRates.usual())
            .with(
                new SynthesiseRequest.ForService(
                    configuration.service(),
                    configuration.rulesets(),
                    SynthesiseRequest.Truth.LEFT_OUT)));
  }

  /** The day of each bound becomes a field: the one day of a choice. */
  private Ruleset withDays(Ruleset read) {
    List<Field> fields = new ArrayList<>(read.fields());
    for (Field field : read.fields()) {
      for (Bound bound : bounds(field.extraction())) {
        String name = "EDGE" + edges.size();
        edges.add(new Edge(field, bound, name));
        fields.add(
            new Field(
                10_000 + edges.size(),
                name,
                new Extraction.Choice(Extraction.Which.LATEST, List.of(bound.day()))));
      }
    }
    return new Ruleset(
        read.name(),
        read.service(),
        read.version(),
        read.status(),
        fields,
        read.registers(),
        read.indicators());
  }

  private static List<Bound> bounds(Extraction extraction) {
    if (extraction instanceof Extraction.Pick pick) {
      return pick.bounds();
    }
    if (extraction instanceof Extraction.Count count) {
      return count.bounds();
    }
    return extraction instanceof Extraction.Spaced spaced ? spaced.bounds() : List.of();
  }

  private void add(Life life) {
    Person person = life.person();
    if (!person.registration().countsOn(england.period().end())) {
      return;
    }
    Registration registration = person.registration();
    patient.begin(
        person.birth().toEpochDay(),
        person.sex().number(),
        registration.from().toEpochDay(),
        Double.NaN);
    life.events().forEach(this::add);
    byte[] bits = program.outcomes(patient, 0);
    for (int place = 0; place < ruleset.indicators().size(); place++) {
      outcomes.add(name(ruleset.indicators().get(place), bits[place]));
    }
    edges.forEach(edge -> look(edge, life));
  }

  private void add(Event event) {
    patient.add(
        (int) event.date().toEpochDay(),
        event.code(),
        event.value1() == null ? Double.NaN : Double.parseDouble(event.value1()),
        event.value2() == null ? Double.NaN : Double.parseDouble(event.value2()));
    clusters.addAll(england.demand().codes().clusters(event.code()));
  }

  private void look(Edge edge, Life life) {
    double day = program.value(patient, 0, edge.name());
    if (!Double.isNaN(day)) {
      for (Event event : life.events()) {
        long after = event.date().toEpochDay() - (long) day;
        if (Math.abs(after) <= 1 && isOf(event, edge.field())) {
          sides.add(side(edge, after));
        }
      }
    }
  }

  private boolean isOf(Event event, Field field) {
    return england.demand().codes().clusters(event.code()).stream()
        .anyMatch(field.extraction().clusters()::contains);
  }

  private static String side(Edge edge, long after) {
    return "%s %s: %s".formatted(edge.field().name(), edge.bound(), isInside(edge, after));
  }

  private static String isInside(Edge edge, long after) {
    boolean inside =
        switch (edge.bound().relation()) {
          case BEFORE -> after < 0;
          case ON_OR_BEFORE -> after <= 0;
          case AFTER -> after > 0;
          case ON_OR_AFTER -> after >= 0;
        };
    return inside ? "inside" : "outside";
  }

  private static String name(Indicator indicator, int number) {
    Outcome outcome = Outcome.of(indicator).get(number);
    return switch (outcome.place()) {
      case OUTSIDE -> indicator.code() + " not on the register";
      case EXCLUDED ->
          "%s rejected by rule %d%s"
              .formatted(
                  indicator.code(),
                  outcome.rule(),
                  outcome.rejection() == null ? "" : ", " + outcome.rejection().name());
      default -> "%s %s by rule %d".formatted(indicator.code(), outcome.place(), outcome.rule());
    };
  }

  /** Outcomes that a rule has and nobody reaches. */
  Set<String> unreachedOutcomes() {
    Set<String> unreached = new TreeSet<>();
    for (Indicator indicator : ruleset.indicators()) {
      Outcome.of(indicator).stream()
          .filter(outcome -> canBe(outcome, indicator))
          .map(outcome -> name(indicator, outcome.number()))
          .forEach(unreached::add);
    }
    unreached.removeAll(outcomes);
    return unreached;
  }

  private static boolean canBe(Outcome outcome, Indicator indicator) {
    return switch (outcome.place()) {
      case OUTSIDE -> false;
      case EXCLUDED -> has(Verdict.REJECT, indicator.denominator().get(outcome.rule() - 1));
      case NUMERATOR -> has(Verdict.SELECT, indicator.numerator().get(outcome.rule() - 1));
      case DENOMINATOR -> has(Verdict.REJECT, indicator.numerator().get(outcome.rule() - 1));
    };
  }

  private static boolean has(Verdict verdict, org.lister.domain.rules.Rule rule) {
    return rule.then() == verdict || rule.otherwise() == verdict;
  }

  /** Clusters of which nobody has an entry. */
  Set<String> emptyClusters() {
    Set<String> empty = new TreeSet<>(england.demand().codes().read());
    empty.removeAll(clusters);
    return empty;
  }

  /** Sides of bounds next to which nobody has an entry; the days after the period hold none. */
  Set<String> unreachedSides() {
    Set<String> unreached = new TreeSet<>();
    for (Edge edge : edges) {
      unreached.add(side(edge, isLast(edge) ? 0 : 1));
      unreached.add(side(edge, isLast(edge) ? 0 : -1));
    }
    unreached.removeAll(sides);
    return unreached;
  }

  private static boolean isLast(Edge edge) {
    return edge.bound().day() instanceof Value.Named named
        && List.of("PPED", "ACHV_DAT", "QSED").contains(named.name());
  }
}
