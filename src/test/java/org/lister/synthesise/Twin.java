package org.lister.synthesise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules of GP02 to GP12 read forwards, one patient at a time, from nothing but the events. */
final class Twin {

  private final Map<Cluster, Set<Long>> clusters = new HashMap<>();
  private final LocalDate end;
  private final Person person;
  private final List<Event> events;

  Twin(LocalDate end, Life life) {
    this.end = end;
    this.person = life.person();
    this.events = life.events();
    Englands.codelists().forEach(this::cluster);
  }

  private void cluster(String name, org.lister.domain.Codelist list) {
    Stream.of(Cluster.values())
        .filter(cluster -> cluster.name().equals(name))
        .forEach(cluster -> clusters.put(cluster, list.codes()));
  }

  /** Indicator to NUMERATOR, DENOMINATOR or the name of a rejection. */
  Map<String, String> places() {
    Map<String, String> places = new TreeMap<>();
    if (person.sex() == Sex.FEMALE && isAged(25, 64)) {
      Cluster test = Cluster.CSTEST_COD;
      String otherwise = any(Cluster.NOCX_COD, after(2_000)) ? "NOCX" : null;
      places.put(
          "GP02",
          otherwise != null ? otherwise : success(any(test, after(person.age() < 50 ? 42 : 66))));
    }
    if (isAged(50, 74)) {
      places.put("GP03", success(any(Cluster.BOWSCR_COD, after(30))));
    }
    diabetes().ifPresent(place -> places.put("GP04", place));
    hypertension().ifPresent(place -> places.put("GP05", place));
    if (any(Cluster.AFIB_COD, after(2_000))) {
      places.put("GP06", success(any(Cluster.ORANTICOAG_COD, after(6))));
    }
    if (person.age() >= 6 && isOnRegister(Cluster.AST_COD, Cluster.ASTRES_COD)) {
      places.put("GP07", review(Cluster.AST_COD, Cluster.ASTREV_COD));
    }
    if (isOnRegister(Cluster.COPD_COD, Cluster.COPDRES_COD)) {
      places.put("GP08", review(Cluster.COPD_COD, Cluster.COPDREV_COD));
    }
    if (any(Cluster.DEM_COD, after(2_000))) {
      places.put("GP09", review(Cluster.DEM_COD, Cluster.DEMCPRVW_COD));
    }
    if (person.age() >= 65) {
      LocalDate season = LocalDate.of(end.getYear() - (end.getMonthValue() < 4 ? 1 : 0), 9, 1);
      places.put("GP10", success(any(Cluster.FLU_COD, day -> !day.isBefore(season))));
    }
    if (person.age() >= 14 && any(Cluster.LD_COD, after(2_000))) {
      places.put("GP11", success(any(Cluster.LDHC_COD, after(12))));
    }
    if (person.age() >= 65 && any(Cluster.SEVFRAIL_COD, after(2_000))) {
      places.put("GP12", success(any(Cluster.MEDRVW_COD, after(12))));
    }
    return places;
  }

  private Optional<String> diabetes() {
    if (person.age() < 17 || !isOnRegister(Cluster.DM_COD, Cluster.DMRES_COD)) {
      return Optional.empty();
    }
    Comparator<Event> latest =
        Comparator.comparing(Event::date)
            .thenComparing(event -> -Double.parseDouble(String.valueOf(event.value1())));
    boolean controlled =
        of(Cluster.IFCCHBAM_COD)
            .filter(event -> after(12).test(event.date()))
            .max(latest)
            .filter(event -> Double.parseDouble(String.valueOf(event.value1())) <= 58)
            .isPresent();
    if (controlled) {
      return Optional.of("NUMERATOR");
    }
    if (any(Cluster.MODFRAIL_COD, after(2_000)) || any(Cluster.SEVFRAIL_COD, after(2_000))) {
      return Optional.of("MDSEVFRAIL");
    }
    return Optional.of(
        adjusted(
            List.of(Cluster.DMPCAPU_COD, Cluster.DMPCADEC_COD, Cluster.DMMAX_COD),
            Cluster.DMINVITE_COD,
            Cluster.DM_COD));
  }

  private Optional<String> hypertension() {
    if (!isOnRegister(Cluster.HYP_COD, Cluster.HYPRES_COD)) {
      return Optional.empty();
    }
    if (person.age() >= 80) {
      return Optional.of("AGE80");
    }
    return Optional.of(
        isControlled()
            ? "NUMERATOR"
            : adjusted(
                List.of(
                    Cluster.HYPPCAPU_COD,
                    Cluster.HYPPCADEC_COD,
                    Cluster.HTMAX_COD,
                    Cluster.BPDEC_COD),
                Cluster.HYPINVITE_COD,
                Cluster.HYP_COD));
  }

  private boolean isControlled() {
    TreeMap<LocalDate, List<Integer>> pairs = new TreeMap<>();
    for (Event first : events) {
      if (clusters.get(Cluster.BP_COD).contains(first.code()) && first.value2() != null) {
        pairs.put(first.date(), pair(first.value1(), first.value2()));
      }
      if (clusters.get(Cluster.SYSBP_COD).contains(first.code())) {
        of(Cluster.DIABP_COD)
            .filter(second -> second.date().equals(first.date()))
            .forEach(second -> pairs.put(first.date(), pair(first.value1(), second.value1())));
      }
    }
    pairs.keySet().removeIf(after(12).negate());
    return !pairs.isEmpty()
        && pairs.lastEntry().getValue().get(0) <= 140
        && pairs.lastEntry().getValue().get(1) <= 90;
  }

  private static List<Integer> pair(String systolic, String diastolic) {
    return List.of(Integer.valueOf(systolic), Integer.valueOf(diastolic));
  }

  private String adjusted(List<Cluster> reasons, Cluster invitation, Cluster diagnosis) {
    for (Cluster reason : reasons) {
      if (any(reason, after(12))) {
        return reason.name().replace("_COD", "");
      }
    }
    List<LocalDate> invitations =
        of(invitation).map(Event::date).filter(after(12)).sorted().toList();
    if (!invitations.isEmpty()
        && !invitations.get(0).plusDays(7).isAfter(invitations.get(invitations.size() - 1))) {
      return invitation.name().replace("_COD", "");
    }
    return newcomer(9, diagnosis);
  }

  private String review(Cluster diagnosis, Cluster review) {
    return any(review, after(12)) ? "NUMERATOR" : newcomer(3, diagnosis);
  }

  private String newcomer(int months, Cluster diagnosis) {
    if (after(months).test(person.registration().from())) {
      return "REG";
    }
    LocalDate earliest =
        of(diagnosis).map(Event::date).min(Comparator.naturalOrder()).orElseThrow();
    return after(months).test(earliest) ? "DIAG" : "DENOMINATOR";
  }

  private boolean isOnRegister(Cluster diagnosis, Cluster resolved) {
    Optional<LocalDate> latest = of(diagnosis).map(Event::date).max(Comparator.naturalOrder());
    return latest.isPresent() && !any(resolved, day -> day.isAfter(latest.get()));
  }

  private boolean isAged(int from, int to) {
    return person.age() >= from && person.age() <= to;
  }

  private boolean any(Cluster cluster, Predicate<LocalDate> window) {
    return of(cluster).map(Event::date).anyMatch(window);
  }

  private Stream<Event> of(Cluster cluster) {
    return new ArrayList<>(events)
        .stream().filter(event -> clusters.get(cluster).contains(event.code()));
  }

  private Predicate<LocalDate> after(int months) {
    return day -> day.isAfter(end.minusMonths(months)) && !day.isAfter(end);
  }

  private static String success(boolean done) {
    return done ? "NUMERATOR" : "DENOMINATOR";
  }
}
