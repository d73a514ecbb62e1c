package org.lister.domain.rules.compare;

import java.util.List;
import java.util.function.UnaryOperator;
import org.lister.domain.rules.Extraction;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Ruleset;

/** The same rules asking for clusters under other names. */
public final class RenamedClusters implements Extraction.Visitor<Extraction> {

  private final UnaryOperator<String> name;

  private RenamedClusters(UnaryOperator<String> name) {
    this.name = name;
  }

  /**
   * @param name a cluster's new name for its name
   */
  public static Ruleset in(Ruleset ruleset, UnaryOperator<String> name) {
    RenamedClusters renaming = new RenamedClusters(name);
    List<Field> fields = ruleset.fields().stream().map(renaming::renamed).toList();
    return new Ruleset(
        ruleset.name(),
        ruleset.service(),
        ruleset.version(),
        ruleset.status(),
        fields,
        ruleset.registers(),
        ruleset.indicators(),
        ruleset.valid());
  }

  private Field renamed(Field field) {
    return new Field(field.number(), field.name(), field.extraction().accept(this));
  }

  @Override
  public Extraction age(Extraction.Age age) {
    return age;
  }

  @Override
  public Extraction item(Extraction.Item item) {
    return item;
  }

  @Override
  public Extraction pick(Extraction.Pick pick) {
    return new Extraction.Pick(pick.which(), renamed(pick.source()), pick.bounds());
  }

  @Override
  public Extraction count(Extraction.Count count) {
    return new Extraction.Count(name.apply(count.cluster()), count.counted(), count.bounds());
  }

  @Override
  public Extraction spaced(Extraction.Spaced spaced) {
    return new Extraction.Spaced(name.apply(spaced.cluster()), spaced.days(), spaced.bounds());
  }

  @Override
  public Extraction choice(Extraction.Choice choice) {
    return choice;
  }

  private Extraction.Source renamed(Extraction.Source source) {
    if (source instanceof Extraction.Source.Values values) {
      return new Extraction.Source.Values(name.apply(values.cluster()), values.limit());
    }
    if (source instanceof Extraction.Source.Pair pair) {
      return new Extraction.Source.Pair(
          name.apply(pair.both()), name.apply(pair.first()), name.apply(pair.second()));
    }
    return new Extraction.Source.Entries(name.apply(source.clusters().get(0)));
  }
}
