package org.lister.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Outcome;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Ruleset;

/**
 * Counts outcomes by practice and GP within one task: a few numbers a GP leave the task, not a row
 * a patient. Zeroes are counts too, so that every GP of a practice has every field.
 */
final class Tally implements Serializable {

  private static final long serialVersionUID = 1L;

  static final StructType SCHEMA =
      StructType.fromDDL(
          "practice STRING, gp STRING, indicator STRING, field STRING, value BIGINT");

  /** The indicator and field under which the size of the list stands. */
  static final String LIST = "LIST";

  static final String PATIENTS = "patients";
  static final String REGISTER = "register";
  static final String DENOMINATOR = "denominator";
  static final String NUMERATOR = "numerator";

  private final List<Ruleset> rulesets;

  Tally(List<Ruleset> rulesets) {
    this.rulesets = List.copyOf(rulesets);
  }

  private record Key(String practice, String gp, int ruleset) {}

  /** Rows of practice, gp, ruleset and bits to rows of {@link #SCHEMA}. */
  Iterator<Row> count(Iterator<Row> outcomes) {
    Map<Key, long[][]> tallies = new LinkedHashMap<>();
    while (outcomes.hasNext()) {
      Row row = outcomes.next();
      Key key = new Key(row.getString(0), row.getString(1), number(row.getString(2)));
      long[][] tally = tallies.computeIfAbsent(key, any -> empty(rulesets.get(any.ruleset())));
      byte[] bits = row.getAs(3);
      for (int indicator = 0; indicator < bits.length; indicator++) {
        tally[indicator][bits[indicator]]++;
      }
    }
    return tallies.entrySet().stream()
        .flatMap(entry -> rows(entry.getKey(), entry.getValue()).stream())
        .iterator();
  }

  private int number(String ruleset) {
    for (int number = 0; number < rulesets.size(); number++) {
      if (rulesets.get(number).name().equals(ruleset)) {
        return number;
      }
    }
    throw new IllegalStateException("outcomes of a ruleset that is not of this run: " + ruleset);
  }

  private static long[][] empty(Ruleset ruleset) {
    IntStream indicators =
        ruleset.indicators().stream().mapToInt(indicator -> Outcome.of(indicator).size());
    IntStream registers = ruleset.counted().stream().mapToInt(register -> 2);
    return IntStream.concat(indicators, registers).mapToObj(long[]::new).toArray(long[][]::new);
  }

  private List<Row> rows(Key key, long[][] tally) {
    List<Row> rows = new ArrayList<>();
    Ruleset ruleset = rulesets.get(key.ruleset());
    List<Indicator> indicators = ruleset.indicators();
    for (int place = 0; place < indicators.size(); place++) {
      Indicator indicator = indicators.get(place);
      long[] counts = tally[place];
      fields(indicator, counts)
          .forEach((field, value) -> rows.add(row(key, indicator.code(), field, value)));
    }
    rows.addAll(registers(key, ruleset, tally));
    if (key.ruleset() == 0 && tally.length > 0) {
      rows.add(row(key, LIST, PATIENTS, Arrays.stream(tally[0]).sum()));
    }
    return rows;
  }

  /** Under the name of each register its prevalence: of the list, those on the register. */
  private static List<Row> registers(Key key, Ruleset ruleset, long[][] tally) {
    Map<String, Long> sizes = new HashMap<>();
    sizes.put(Register.POPULATION, Arrays.stream(tally[0]).sum());
    List<Register> counted = ruleset.counted();
    for (int place = 0; place < counted.size(); place++) {
      long[] counts = tally[ruleset.indicators().size() + place];
      sizes.put(counted.get(place).name(), counts[1]);
    }
    List<Row> rows = new ArrayList<>();
    for (Register register : counted) {
      if (register.prevalence() != null) {
        long size = sizes.get(register.name());
        rows.add(row(key, register.name(), REGISTER, size));
        rows.add(row(key, register.name(), NUMERATOR, size));
        rows.add(row(key, register.name(), DENOMINATOR, sizes.get(register.prevalence().list())));
      }
    }
    return rows;
  }

  private static Map<String, Long> fields(Indicator indicator, long[] counts) {
    Map<String, Long> fields = new LinkedHashMap<>();
    for (String field : List.of(REGISTER, DENOMINATOR, NUMERATOR)) {
      fields.put(field, 0L);
    }
    indicator.rejections().map(Rule.Rejection::name).forEach(name -> fields.put(name, 0L));
    for (Outcome outcome : Outcome.of(indicator)) {
      long count = counts[outcome.number()];
      names(outcome).forEach(name -> fields.merge(name, count, Long::sum));
    }
    return fields;
  }

  private static List<String> names(Outcome outcome) {
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

  private static Row row(Key key, String indicator, String field, long value) {
    return RowFactory.create(key.practice(), key.gp(), indicator, field, value);
  }
}
