package org.lister.synthesise.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lister.domain.QualifyingDates;
import org.lister.domain.rules.Ruleset;
import org.lister.synthesise.Draw;

/**
 * Makes up clinical records for rulesets: conditions as common as they are, care that reaches some
 * patients and not others, and among them enough people for whom each rule is the one that decides.
 */
public final class Storyteller {

  private static final double EVERYDAY = 2;
  private static final int AGE_OF_ONE_MORE = 12;

  private final List<Teller> tellers;
  private final List<String> everyday;
  private final int end;

  /**
   * A storyteller of rulesets. What they share is written once.
   *
   * @param published how common diagnoses are, by cluster
   * @param others clusters that no rule reads, for what else is in a record
   * @param people a sample of those whose stories are wanted
   */
  public Storyteller(
      List<Ruleset> rulesets,
      QualifyingDates dates,
      Map<String, Diagnosis> published,
      Set<String> others,
      List<Facts> people) {
    this.tellers =
        rulesets.stream().map(each -> new Teller(each, dates, published, people)).toList();
    this.everyday = new ArrayList<>(new TreeSet<>(others));
    this.end = (int) dates.periodEnd().toEpochDay();
  }

  /** Everything in one person's record, in no order. */
  public List<Entry> tell(Facts facts, Draw draw) {
    Draft draft = new Draft(facts);
    tellers.forEach(teller -> teller.tell(draft, draw));
    if (!everyday.isEmpty()) {
      everyday(draft, draw);
    }
    return draft.all();
  }

  private void everyday(Draft draft, Draw draw) {
    int age = (end - draft.facts().birthday()) / 365;
    double expected = (EVERYDAY + age / (double) AGE_OF_ONE_MORE) * draft.facts().burden();
    Stretch lately = draft.life().since(end - 6 * 365);
    for (int left = lately.hasDays() ? draw.rare(Math.min(20, expected)) : 0; left > 0; left--) {
      int day = draw.between(lately.first(), lately.last());
      draft.write(new Entry(draw.oneOf(everyday), day, Double.NaN, Double.NaN));
    }
  }
}
