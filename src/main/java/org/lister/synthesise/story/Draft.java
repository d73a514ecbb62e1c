package org.lister.synthesise.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record while it is being made up, by cluster. It takes no entry before birth. */
final class Draft {

  private final Facts facts;
  private final Stretch life;
  private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

  Draft(Facts facts) {
    this.facts = facts;
    this.life = new Stretch(facts.birthday(), (int) facts.lastDay().toEpochDay());
  }

  Facts facts() {
    return facts;
  }

  /** From birth to the last day on which something can have been written. */
  Stretch life() {
    return life;
  }

  void write(Entry entry) {
    if (life.holds(entry.day())) {
      entries.computeIfAbsent(entry.cluster(), any -> new ArrayList<>()).add(entry);
    }
  }

  List<Entry> of(String cluster) {
    return entries.getOrDefault(cluster, List.of());
  }

  boolean has(String cluster) {
    return !of(cluster).isEmpty();
  }

  void strike(String cluster, Stretch stretch) {
    if (entries.containsKey(cluster)) {
      entries.get(cluster).removeIf(entry -> stretch.holds(entry.day()));
    }
  }

  List<Entry> all() {
    return entries.values().stream().flatMap(List::stream).toList();
  }
}
