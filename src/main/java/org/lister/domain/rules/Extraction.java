package org.lister.domain.rules;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one numbered field takes from a patient's record: one answer a patient. */
public sealed interface Extraction extends Serializable {

  <R> R accept(Visitor<R> visitor);

  /** The clusters whose entries it asks for. */
  default List<String> clusters() {
    return List.of();
  }

  /**
   * Completed years of age on a day. Born on 29 February: a year older on 1 March in common years.
   * Null before birth, as for a day that is null.
   */
  record Age(Value on) implements Extraction {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.age(this);
    }

    @Override
    public String toString() {
      return "age on " + on;
    }
  }

  /** An item of the patient's registration. */
  record Item(Registration item) implements Extraction {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.item(this);
    }

    @Override
    public String toString() {
      return item.said();
    }
  }

  /**
   * The latest or the earliest entry within all bounds. Entries of one day: the lowest value, then
   * the lowest second value (see the clarifications).
   */
  record Pick(Which which, Source source, List<Bound> bounds) implements Extraction {
    public Pick {
      bounds = List.copyOf(bounds);
    }

    @Override
    public List<String> clusters() {
      return source.clusters();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pick(this);
    }

    @Override
    public String toString() {
      return which.said() + " " + source + said(bounds);
    }
  }

  /** How many entries of a cluster lie within all bounds, or on how many different days. */
  record Count(String cluster, Counted counted, List<Bound> bounds) implements Extraction {
    public Count {
      bounds = List.copyOf(bounds);
    }

    @Override
    public List<String> clusters() {
      return List.of(cluster);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.count(this);
    }

    @Override
    public String toString() {
      return counted.said() + " " + cluster + said(bounds);
    }
  }

  /**
   * How many entries of a cluster can be chosen within all bounds so that each lies at least so
   * many days after the one chosen before: invitations <i>at least 7 days apart</i>.
   */
  record Spaced(String cluster, int days, List<Bound> bounds) implements Extraction {
    public Spaced {
      bounds = List.copyOf(bounds);
    }

    @Override
    public List<String> clusters() {
      return List.of(cluster);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.spaced(this);
    }

    @Override
    public String toString() {
      return "count of %s at least %d days apart%s".formatted(cluster, days, said(bounds));
    }
  }

  /** The latest or the earliest of several days; days that are null are passed over. */
  record Choice(Which which, List<Value> days) implements Extraction {
    public Choice {
      days = List.copyOf(days);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }

    @Override
    public String toString() {
      return days.stream()
          .map(Value::toString)
          .collect(Collectors.joining(", ", which.said() + " of ", ""));
    }
  }

  /** Where entries come from. */
  sealed interface Source extends Serializable {

    /** The clusters whose entries it looks at. */
    List<String> clusters();

    /** A cluster's name whose entries count, whatever their values. */
    record Entries(String cluster) implements Source {
      @Override
      public List<String> clusters() {
        return List.of(cluster);
      }

      @Override
      public String toString() {
        return cluster;
      }
    }

    /**
     * Entries of a cluster that carry a value.
     *
     * @param limit which values count, or null for every value
     */
    record Values(String cluster, @Nullable Limit limit) implements Source {
      @Override
      public List<String> clusters() {
        return List.of(cluster);
      }

      @Override
      public String toString() {
        return cluster + " with a value" + (limit == null ? "" : " " + limit);
      }
    }

    /**
     * Two values of one day, as blood pressure comes: either one entry of {@code both} with two
     * values, or on one day an entry of {@code first} and one of {@code second}, each with its
     * value. Of several on one day the lowest first and, apart from it, the lowest second.
     */
    record Pair(String both, String first, String second) implements Source {
      @Override
      public List<String> clusters() {
        return List.of(both, first, second);
      }

      @Override
      public String toString() {
        return "%s with two values or %s and %s on one day".formatted(both, first, second);
      }
    }
  }

  /** What a value must be to count, such as {@code >= 10}. */
  record Limit(Condition.Operator operator, Value.Constant number) implements Serializable {
    @Override
    public String toString() {
      return operator.sign() + " " + number;
    }
  }

  /** Which entry is picked. */
  enum Which {
    LATEST,
    EARLIEST;

    String said() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is counted. */
  enum Counted {
    ENTRIES("count of"),
    DAYS("days with");

    private final String said;

    Counted(String said) {
      this.said = said;
    }

    String said() {
      return said;
    }
  }

  /** What the list says of a patient. Sex is 1 male, 2 female, 9 not specified, 0 not known. */
  enum Registration {
    SEX("sex"),
    DATE_OF_BIRTH("date of birth"),
    REGISTRATION_DATE("registration date"),
    DATE_OF_DEATH("date of death");

    private final String said;

    Registration(String said) {
      this.said = said;
    }

    public String said() {
      return said;
    }
  }

  /** A limit to the days that count. A bound whose day is null lets nothing through. */
  record Bound(Relation relation, Value day) implements Serializable {
    @Override
    public String toString() {
      return relation.said() + " " + day;
    }
  }

  /** On which side of a day an entry must lie. */
  enum Relation {
    BEFORE("before"),
    ON_OR_BEFORE("on or before"),
    AFTER("after"),
    ON_OR_AFTER("on or after");

    private final String said;

    Relation(String said) {
      this.said = said;
    }

    public String said() {
      return said;
    }
  }

  private static String said(List<Bound> bounds) {
    return bounds.isEmpty()
        ? ""
        : bounds.stream().map(Bound::toString).collect(Collectors.joining(" and ", " ", ""));
  }

  /** One reading of an extraction. */
  interface Visitor<R> {
    R age(Age age);

    R item(Item item);

    R pick(Pick pick);

    R count(Count count);

    R spaced(Spaced spaced);

    R choice(Choice choice);
  }
}
