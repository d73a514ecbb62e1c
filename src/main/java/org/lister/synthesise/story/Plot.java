package org.lister.synthesise.story;

import java.util.List;
import org.lister.domain.rules.Condition.Operator;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Extraction.Bound;
import org.lister.domain.rules.Extraction.Relation;
import org.lister.domain.rules.Extraction.Source;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Value;
import org.lister.synthesise.Draw;

/** Gives fields of a draft an answer, and takes it away. */
final class Plot {

  private static final int LONGEST = 25 * 365;
  private static final int DEEPEST = 4;
  private static final double NEARLY = 0.35;
  private static final List<Integer> GAPS = List.of(7, 8, 14, 30);

  private final Rulebook book;
  private final Glance glance;
  private final Draft draft;
  private final Pen pen;
  private final Draw draw;

  Plot(Rulebook book, Glance glance, Draft draft, Pen pen, Draw draw) {
    this.book = book;
    this.glance = glance;
    this.draft = draft;
    this.pen = pen;
    this.draw = draw;
  }

  /** Lets a value be known, whatever it is. */
  void give(Value value) {
    give(value, Stretch.ALWAYS, 0);
  }

  private void give(Value value, Stretch days, int depth) {
    if (value instanceof Value.Shifted shifted) {
      give(shifted.from(), Stretch.ALWAYS, depth);
      return;
    }
    book.given(value)
        .filter(given -> depth < DEEPEST)
        .ifPresent(given -> give(given.field(), days, depth));
  }

  private void give(Field field, Stretch days, int depth) {
    Extraction extraction = field.extraction();
    if (extraction instanceof Extraction.Choice choice) {
      give(draw.oneOf(choice.days()), days, depth + 1);
    } else if (extraction instanceof Extraction.Pick pick) {
      Stretch open = opened(field, days, depth);
      clear(pick, open);
      if (open.hasDays()) {
        pen.write(pick.source(), open.draw(draw));
      }
    }
  }

  /** The days that a field's bounds and the record leave; first what the bounds speak of. */
  private Stretch opened(Field field, Stretch days, int depth) {
    List<Bound> bounds = Layout.bounds(field);
    for (Bound bound : bounds) {
      if (Double.isNaN(glance.value(bound.day()))) {
        give(bound.day(), Stretch.ALWAYS, depth + 1);
      }
    }
    return recorded(both(glance.stretch(bounds), days));
  }

  private Stretch recorded(Stretch stretch) {
    Stretch life = draft.life();
    Stretch within = stretch.since(life.first()).until(life.last());
    return stretch.beginsSomewhere()
        ? within
        : within.since(Math.max(life.first(), within.last() - LONGEST));
  }

  private static Stretch both(Stretch one, Stretch other) {
    return one.since(other.first()).until(other.last());
  }

  /** What would be picked instead has to go. */
  private void clear(Extraction.Pick pick, Stretch open) {
    Stretch all = glance.stretch(pick.bounds());
    if (open.hasDays() && all.hasDays()) {
      pick.clusters().forEach(cluster -> draft.strike(cluster, all));
    }
  }

  /** Lets a value be unknown; often something is written that nearly makes it known. */
  void strike(Value value) {
    book.given(value).ifPresent(given -> strike(given.field()));
  }

  private void strike(Field field) {
    Extraction extraction = field.extraction();
    if (extraction instanceof Extraction.Choice choice) {
      choice.days().forEach(this::strike);
    } else if (extraction instanceof Extraction.Age age) {
      strike(age.on());
    } else {
      Stretch stretch = glance.stretch(Layout.bounds(field));
      extraction.clusters().forEach(cluster -> draft.strike(cluster, stretch));
      nearly(field, stretch);
    }
  }

  private void nearly(Field field, Stretch stretch) {
    if (!draw.chance(NEARLY) || !stretch.hasDays()) {
      return;
    }
    Source source = Layout.source(field).orElseThrow();
    if (stretch.beginsSomewhere()) {
      pen.write(source, stretch.first() - 1);
    } else if (source instanceof Source.Pair pair && recorded(stretch).hasDays()) {
      pen.broken(pair, recorded(stretch).draw(draw));
    }
  }

  /** Lets a value stand in a relation to a number or a day. */
  boolean set(Value value, Operator operator, double number) {
    if (value instanceof Value.Sum sum) {
      return Sums.alone(sum, new Value.Constant(number, "number"))
          .map(alone -> set(sum.left(), operator, alone.number()))
          .orElse(false);
    }
    return book.given(value).map(given -> set(given, operator, number)).orElse(false);
  }

  private boolean set(Rulebook.Given given, Operator operator, double number) {
    Extraction extraction = given.field().extraction();
    if (extraction instanceof Extraction.Age) {
      return false;
    }
    if (extraction instanceof Extraction.Count || extraction instanceof Extraction.Spaced) {
      several(given.field(), operator, (int) number);
    } else if (given.place() == 0) {
      day(given.field(), operator, number);
    } else {
      value(given, (Extraction.Pick) extraction, operator, number);
    }
    return true;
  }

  private void day(Field field, Operator operator, double number) {
    if (operator == Operator.EQUAL) {
      give(field, new Stretch((int) number, (int) number), 0);
    } else if (operator == Operator.NOT_EQUAL) {
      give(field, Stretch.ALWAYS, 0);
    } else {
      Bound limit = new Bound(relation(operator), new Value.Named("number"));
      give(field, Stretch.ALWAYS.within(limit, number), 0);
    }
  }

  private static Relation relation(Operator operator) {
    return switch (operator) {
      case LESS -> Relation.BEFORE;
      case AT_MOST -> Relation.ON_OR_BEFORE;
      case AT_LEAST, EQUAL, NOT_EQUAL -> Relation.ON_OR_AFTER;
      case GREATER -> Relation.AFTER;
    };
  }

  private void value(Rulebook.Given given, Extraction.Pick pick, Operator operator, double number) {
    double wanted = Figures.near(operator, number, draw);
    double[] now = pick.accept(new FieldGlance(glance, draft));
    Stretch open = opened(given.field(), Stretch.ALWAYS, 0);
    clear(pick, open);
    if (!open.hasDays()) {
      return;
    }
    int day = open.draw(draw);
    if (pick.source() instanceof Source.Pair pair) {
      pair(pair, given.place(), day, wanted, now);
    } else {
      pen.write(pick.clusters().get(0), day, wanted);
    }
  }

  private void pair(Source.Pair pair, int place, int day, double wanted, double[] now) {
    double first = Double.isNaN(now[1]) ? pen.figures().first(pair, draw) : now[1];
    double second = Double.isNaN(now[2]) ? pen.figures().second(pair, draw) : now[2];
    pen.write(pair, day, place == 1 ? wanted : first, place == 2 ? wanted : second);
  }

  /** So many entries, far enough apart. */
  private void several(Field field, Operator operator, int number) {
    int wanted =
        switch (operator) {
          case LESS, NOT_EQUAL -> draw.between(0, Math.max(0, number - 1));
          case AT_MOST -> draw.between(0, number);
          case EQUAL, AT_LEAST -> number;
          case GREATER -> number + 1;
        };
    Stretch open = opened(field, Stretch.ALWAYS, 0);
    Source source = Layout.source(field).orElseThrow();
    source.clusters().forEach(cluster -> draft.strike(cluster, open));
    int gap = Math.max(gap(field), draw.oneOf(GAPS));
    int room = open.last() - open.first() - gap * (wanted - 1);
    if (room < 0) {
      gap = Math.max(1, (open.last() - open.first()) / Math.max(1, wanted - 1));
      room = Math.max(0, open.last() - open.first() - gap * (wanted - 1));
    }
    int day = open.first() + (open.hasDays() ? draw.between(0, room) : 0);
    for (int each = 0; open.hasDays() && each < wanted; each++) {
      pen.write(source, day + each * gap);
    }
  }

  private static int gap(Field field) {
    return field.extraction() instanceof Extraction.Spaced spaced ? spaced.days() : 1;
  }
}
