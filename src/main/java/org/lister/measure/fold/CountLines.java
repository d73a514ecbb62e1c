package org.lister.measure.fold;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;

/**
 * How the outcomes of a ruleset are counted: a cell for each outcome of each indicator and for each
 * of both sides of a counted register, and the lines of the counts table, each the sum of some
 * cells. A patient touches one cell an indicator; what the fields are called is settled here, once.
 */
public final class CountLines implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The indicator and field under which the size of the list stands. */
  public static final String LIST = "LIST";

  public static final String PATIENTS = "patients";
  public static final String REGISTER = "register";
  public static final String DENOMINATOR = "denominator";
  public static final String NUMERATOR = "numerator";

  /** One line of the counts, and the cells whose sum it is. */
  public record Line(String indicator, String field, int[] cells) implements Serializable {

    /** The line's value. */
    public long of(long[] tally) {
      long sum = 0;
      for (int cell : cells) {
        sum += tally[cell];
      }
      return sum;
    }
  }

  private final int[] starts;
  private final int size;
  private final List<Line> lines;

  private CountLines(Ruleset ruleset, boolean withList) {
    int things = ruleset.indicators().size() + ruleset.counted().size();
    starts = new int[things];
    int next = 0;
    for (int thing = 0; thing < things; thing++) {
      starts[thing] = next;
      next += outcomes(ruleset, thing);
    }
    size = next;
    lines = new ArrayList<>();
    for (int thing = 0; thing < ruleset.indicators().size(); thing++) {
      addIndicator(ruleset.indicators().get(thing), starts[thing]);
    }
    addRegisters(ruleset);
    if (withList && things > 0) {
      lines.add(new Line(LIST, PATIENTS, everybody(ruleset)));
    }
    lines.sort(Comparator.comparing(Line::indicator).thenComparing(Line::field));
  }

  /** For each ruleset of a service its lines; the first has the size of the list as well. */
  public static List<CountLines> of(List<Ruleset> rulesets) {
    return IntStream.range(0, rulesets.size())
        .mapToObj(place -> new CountLines(rulesets.get(place), place == 0))
        .toList();
  }

  private static int outcomes(Ruleset ruleset, int thing) {
    List<Indicator> indicators = ruleset.indicators();
    return thing < indicators.size() ? Outcome.of(indicators.get(thing)).size() : 2;
  }

  private void addIndicator(Indicator indicator, int start) {
    Map<String, List<Integer>> cells = new TreeMap<>();
    List.of(REGISTER, DENOMINATOR, NUMERATOR).forEach(field -> cells.put(field, new ArrayList<>()));
    indicator
        .rejections()
        .map(Rule.Rejection::name)
        .forEach(name -> cells.put(name, new ArrayList<>()));
    for (Outcome outcome : Outcome.of(indicator)) {
      for (String field : names(outcome)) {
        cells.computeIfAbsent(field, any -> new ArrayList<>()).add(start + outcome.number());
      }
    }
    cells.forEach((field, own) -> lines.add(new Line(indicator.code(), field, array(own))));
  }

  /** Under the name of each register its prevalence: of the list, those on the register. */
  private void addRegisters(Ruleset ruleset) {
    Map<String, int[]> members = new HashMap<>();
    members.put(Register.POPULATION, everybody(ruleset));
    List<Register> counted = ruleset.counted();
    for (int place = 0; place < counted.size(); place++) {
      int[] yes = {starts[ruleset.indicators().size() + place] + 1};
      members.put(counted.get(place).name(), yes);
    }
    for (Register register : counted) {
      if (register.prevalence() != null) {
        int[] own = members.get(register.name());
        lines.add(new Line(register.name(), REGISTER, own));
        lines.add(new Line(register.name(), NUMERATOR, own));
        lines.add(
            new Line(register.name(), DENOMINATOR, members.get(register.prevalence().list())));
      }
    }
  }

  /** Everyone has one outcome of the first thing. */
  private int[] everybody(Ruleset ruleset) {
    return starts.length == 0 ? new int[0] : IntStream.range(0, outcomes(ruleset, 0)).toArray();
  }

  private static int[] array(List<Integer> cells) {
    return cells.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The fields that a patient with this outcome is counted in. */
  public static List<String> names(Outcome outcome) {
    return switch (outcome.place()) {
      case OUTSIDE -> List.of();
      case EXCLUDED ->
          outcome.rejection() == null
              ? List.of(REGISTER)
              : List.of(REGISTER, outcome.rejection().name());
      case DENOMINATOR -> List.of(REGISTER, DENOMINATOR);
      case NUMERATOR -> List.of(REGISTER, DENOMINATOR, NUMERATOR);
    };
  }

  /** A tally of nobody. */
  public long[] empty() {
    return new long[size];
  }

  /** Counts one patient. */
  public void count(long[] tally, byte[] outcomes) {
    for (int thing = 0; thing < starts.length; thing++) {
      tally[starts[thing] + outcomes[thing]]++;
    }
  }

  /** The lines, in order of indicator and field. */
  public List<Line> lines() {
    return lines;
  }
}
