package org.lister.synthesise.story;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Extraction.Source;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Ruleset;
import org.lister.synthesise.Draw;

/** Tells stories for one ruleset, which is read once and not for every patient. */
final class Teller {

  private static final double LIKELIEST = 0.85;
  private static final double AGAIN = 0.3;
  private static final double LEFT_TO_CHANCE = 0.3;
  private static final List<Integer> GAPS = List.of(5, 6, 7, 8, 30);

  private final Rulebook book;
  private final Days days;
  private final Layout layout;
  private final Figures figures;
  private final Cast cast;
  private final Sorts sorts;
  private final Edges edges;
  private final Map<String, Double> leftToChance = new HashMap<>();

  Teller(
      Ruleset ruleset,
      QualifyingDates dates,
      Map<String, Diagnosis> published,
      List<Facts> people) {
    this.book = new Rulebook(ruleset, dates);
    this.days = Days.of(dates);
    this.layout = new Layout(ruleset.fields());
    this.figures = Figures.of(book);
    this.cast = new Cast(book, published);
    this.sorts = new Sorts(book, people);
    this.edges = Edges.of(book, people);
    cast.diagnoses().values().forEach(each -> leftToChance.put(each.cluster(), left(each, people)));
  }

  /** Who is given a diagnosis on purpose is taken from those who have it by chance. */
  private double left(Diagnosis diagnosis, List<Facts> people) {
    double usual =
        people.stream().mapToDouble(facts -> share(diagnosis, facts)).average().orElse(1);
    double put = edges.expected(diagnosis.cluster());
    for (Indicator indicator : book.ruleset().indicators()) {
      Set<String> bearers = cast.bearers(indicator);
      if (bearers.contains(diagnosis.cluster())) {
        put += sorts.put(indicator) / bearers.size();
      }
    }
    return Math.max(LEFT_TO_CHANCE, 1 - put / usual);
  }

  private double share(Diagnosis diagnosis, Facts facts) {
    long age =
        Math.max(
            0, ChronoUnit.YEARS.between(facts.birth(), java.time.LocalDate.ofEpochDay(days.end())));
    return Math.min(LIKELIEST, diagnosis.at((int) age, facts.sex()));
  }

  void tell(Draft draft, Draw draw) {
    Facts facts = draft.facts();
    Sort sort = sorts.of(facts);
    Glance glance = new Glance(book, draft);
    Pen pen = new Pen(layout, figures, draft, draw);
    Plot plot = new Plot(book, glance, draft, pen, draw);
    Wish wish = new Wish(book, glance, Possible.of(book, facts), draw, plot);
    diagnose(draft, pen, draw);
    var aim = sort.draw(draw);
    aim.ifPresent(each -> wish.putOn(each.indicator().of()));
    care(sort, draft, glance, pen, draw);
    edges.write(glance, plot, pen, draw);
    aim.ifPresent(each -> wish.reach(each.indicator(), each.outcome()));
  }

  private void diagnose(Draft draft, Pen pen, Draw draw) {
    Facts facts = draft.facts();
    for (Diagnosis diagnosis : cast.diagnoses().values()) {
      double likelihood =
          share(diagnosis, facts) * facts.burden() * leftToChance.get(diagnosis.cluster());
      if (draw.chance(Math.min(LIKELIEST, likelihood))) {
        int onset = days.onset(facts, draw);
        pen.write(layout.source(diagnosis.cluster()), onset);
        if (draw.chance(AGAIN) && onset < days.end()) {
          pen.write(layout.source(diagnosis.cluster()), draw.between(onset, days.end()));
        }
      }
    }
  }

  private void care(Sort sort, Draft draft, Glance glance, Pen pen, Draw draw) {
    Set<String> written = new HashSet<>();
    for (Indicator indicator : sort.about()) {
      Set<String> bearers = cast.bearers(indicator);
      if (bearers.isEmpty() || bearers.stream().anyMatch(draft::has)) {
        cast.parts(indicator)
            .forEach(
                (cluster, part) -> {
                  if (written.add(cluster) && draw.chance(rate(part, draft.facts()))) {
                    several(cluster, part, glance, pen, draw);
                  }
                });
      }
    }
  }

  private static double rate(Part part, Facts facts) {
    return part.kind() == Part.Kind.CARE ? part.rate() + facts.care() * part.rate() : part.rate();
  }

  private void several(String cluster, Part part, Glance glance, Pen pen, Draw draw) {
    Field field = draw.oneOf(layout.readers(cluster));
    Source source = layout.source(cluster);
    int day = days.about(glance.stretch(Layout.bounds(field)), draw);
    int entries = entries(field, part, draw);
    for (int each = 0; each < entries; each++) {
      pen.jot(source, day);
      day = isCounted(field) ? day + draw.oneOf(GAPS) : day(cluster, glance, draw);
    }
  }

  private int day(String cluster, Glance glance, Draw draw) {
    Field field = draw.oneOf(layout.readers(cluster));
    return days.about(glance.stretch(Layout.bounds(field)), draw);
  }

  private static int entries(Field field, Part part, Draw draw) {
    return part.kind() == Part.Kind.INVITATION || isCounted(field)
        ? draw.between(1, 3)
        : draw.chance(0.5) ? 1 : draw.between(1, 3);
  }

  private static boolean isCounted(Field field) {
    return field.extraction() instanceof Extraction.Count
        || field.extraction() instanceof Extraction.Spaced;
  }
}
