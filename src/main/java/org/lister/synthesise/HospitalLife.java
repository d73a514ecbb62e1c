package org.lister.synthesise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hospital's record of one patient while it is being made up. */
final class HospitalLife {

  private static final int PROVIDERS = 60;
  private static final int ORDER_NOT_KNOWN = 98;

  private final England england;
  private final Practice practice;
  private final Person person;
  private final Draw draw;
  private final List<Episode> episodes = new ArrayList<>();

  HospitalLife(England england, Practice practice, Person person, Draw draw) {
    this.england = england;
    this.practice = practice;
    this.person = person;
    this.draw = draw;
  }

  Identity identity() {
    return Identity.of(person, practice, england, draw);
  }

  /** A stay of one episode or more: what it was for, and afterwards other things. */
  void add(Identity identity, Stay stay, Clinical... first) {
    if (stay.admitted().isBefore(person.birth())) {
      return;
    }
    String provider = provider();
    LocalDate start = stay.admitted();
    int last = Math.max(draw.chance(0.2) && stay.canHaveParts() ? 2 : 1, first.length);
    for (int order = 1; order <= last; order++) {
      Clinical clinical = order <= first.length ? first[order - 1] : Clinical.other(draw);
      LocalDate end = order == last ? stay.discharged() : between(start, stay.discharged());
      episodes.add(new Episode(person, identity, provider, stay, start, end, order, clinical));
      start = end == null ? start : end;
    }
  }

  /** An episode whose place in its stay the hospital did not say. */
  void addOutOfOrder(Identity identity, Stay stay, Clinical clinical) {
    if (!stay.admitted().isBefore(person.birth())) {
      int order = draw.between(ORDER_NOT_KNOWN, ORDER_NOT_KNOWN + 1);
      LocalDate end = stay.discharged();
      episodes.add(
          new Episode(person, identity, provider(), stay, stay.admitted(), end, order, clinical));
    }
  }

  List<Episode> episodes() {
    return List.copyOf(episodes);
  }

  private String provider() {
    int areas = new Organisations(england.practices()).areas(practice.index()).subIcb();
    return Organisations.hospital((areas + draw.between(0, 1)) % PROVIDERS + 1);
  }

  private LocalDate between(LocalDate start, @Nullable LocalDate discharged) {
    return discharged == null ? start : new Window(start.minusDays(1), discharged).draw(draw);
  }
}
