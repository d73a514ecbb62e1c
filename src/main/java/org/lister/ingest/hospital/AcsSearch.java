package org.lister.ingest.hospital;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.lister.domain.AcsCondition;
import org.lister.domain.AcsCondition.Position;
import org.lister.ingest.hospital.AcsEvidence.Place;

/**
 * Looks for ambulatory care sensitive conditions, one episode after the other. England's episodes
 * share some ten thousand codes, so what a code says is worked out once and remembered.
 */
final class AcsSearch {

  /** More codes than these are none of the lists of codes. */
  private static final int MOST_REMEMBERED = 50_000;

  private final List<AcsCondition> conditions;
  private final List<UTF8String> names;
  private final Map<Place, Map<String, AcsEvidence>> remembered = new EnumMap<>(Place.class);

  /** Of the episode at hand. */
  private final AcsEvidence evidence = AcsEvidence.nothing();

  AcsSearch(List<AcsCondition> conditions) {
    this.conditions = conditions;
    this.names = conditions.stream().map(each -> UTF8String.fromString(each.name())).toList();
    for (Place place : Place.values()) {
      remembered.put(place, new HashMap<>());
    }
  }

  /** Turns to an episode. */
  void look(HesRow row) {
    evidence.forget();
    for (int nth = 0; nth < HesColumn.DIAGNOSES; nth++) {
      Place place = nth == 0 ? Place.PRIMARY_DIAGNOSIS : Place.SECONDARY_DIAGNOSIS;
      add(row.diagnosis(nth), remembered.get(place), place);
    }
    for (int nth = 0; nth < HesColumn.PROCEDURES; nth++) {
      Place place = nth == 0 ? Place.PRIMARY_PROCEDURE : Place.SECONDARY_PROCEDURE;
      add(row.procedure(nth), remembered.get(place), place);
    }
  }

  private void add(@Nullable String code, Map<String, AcsEvidence> known, Place place) {
    if (code == null) {
      return;
    }
    AcsEvidence said =
        known.size() < MOST_REMEMBERED
            ? known.computeIfAbsent(code, any -> AcsEvidence.of(code, place, conditions))
            : AcsEvidence.of(code, place, conditions);
    if (said != AcsEvidence.NONE) {
      evidence.add(said);
    }
  }

  /**
   * The name of the first condition of the episode, null when it has none.
   *
   * @param widest by the full definition, or by the primary diagnosis alone; what is excluded and
   *     required holds over all positions either way
   */
  @Nullable UTF8String first(Position widest) {
    BitSet found = widest == Position.ANY ? evidence.any() : evidence.primary();
    for (int number = found.nextSetBit(0); number >= 0; number = found.nextSetBit(number + 1)) {
      boolean isRequired = conditions.get(number).required() != null;
      if (!evidence.excluded().get(number) && (!isRequired || evidence.required().get(number))) {
        return names.get(number);
      }
    }
    return null;
  }
}
