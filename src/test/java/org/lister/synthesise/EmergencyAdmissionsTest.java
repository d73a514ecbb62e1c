package org.lister.synthesise;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmergencyAdmissionsTest {

  private static final England ENGLAND = Englands.england();
  private static final List<NamedCsvRecord> CONDITIONS = CsvResource.rows("acs_conditions.csv");

  private static List<Life> lives = List.of();

  @BeforeAll
  static void makeUpAll() {
    Lives made = new Lives(ENGLAND);
    lives =
        IntStream.range(0, ENGLAND.practices())
            .mapToObj(ENGLAND::practice)
            .flatMap(
                practice ->
                    IntStream.range(0, practice.listSize())
                        .mapToObj(place -> made.at(practice, place)))
            .toList();
  }

  @Test
  void who_is_in_the_numerator_has_an_admission_that_the_published_list_names_and_nobody_else() {
    for (Life life : lives) {
      if (life.person().registration().countsOn(Englands.PERIOD_END)) {
        boolean counted = life.memberships().get(0).place() == Membership.Place.NUMERATOR;
        assertThat(life.episodes().stream().anyMatch(episode -> counts(life, episode)))
            .as("episodes %s", life.episodes())
            .isEqualTo(counted);
      }
    }
  }

  @Test
  void one_to_two_and_a_half_per_cent_are_admitted_and_the_old_more_often() {
    assertThat(rate(0, 100)).isBetween(0.01, 0.025);
    assertThat(rate(75, 100)).isGreaterThan(2 * rate(20, 60));
  }

  @Test
  void the_special_values_of_hes_are_there() {
    assertThat(column("EPIORDER")).contains("1", "2", "98", "99");
    assertThat(column("EPISTAT")).containsExactlyInAnyOrder("1", "3");
    assertThat(column("CLASSPAT")).containsExactlyInAnyOrder("1", "2", "3", "4");
    assertThat(column("DISDATE")).contains("1800-01-01", "1801-01-01");
    assertThat(column("DIAG_01")).contains("R69X6");
    assertThat(column("GPPRAC")).contains("V81997", "V81999");
    assertThat(column("NEWNHSNO")).contains("");
    assertThat(column("ADMIMETH")).contains("2A", "2B", "2C", "2D", "21", "11");
    assertThat(column("STARTAGE")).anyMatch(age -> age.startsWith("700"));
    assertThat(column("PROCODE3")).allMatch(code -> code.startsWith("X"));
  }

  private static Set<String> column(String name) {
    int place = Episode.columns().indexOf(name);
    Set<String> values = new TreeSet<>();
    lives.forEach(
        life ->
            life.episodes()
                .forEach(episode -> values.add(String.valueOf(episode.cells(1).get(place)))));
    return values;
  }

  private static double rate(int youngest, int oldest) {
    return lives.stream()
        .filter(life -> !life.memberships().isEmpty())
        .filter(life -> life.person().age() >= youngest && life.person().age() < oldest)
        .mapToInt(life -> life.memberships().get(0).place() == Membership.Place.NUMERATOR ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static boolean counts(Life life, Episode episode) {
    boolean own = episode.identity().nhsNumber().equals(Long.toString(life.person().nhsNumber()));
    boolean finished = episode.end() != null && episode.order() == 1;
    boolean regular = episode.stay().classification().number() > 2;
    boolean emergency = episode.stay().method().startsWith("2");
    boolean inTime = ENGLAND.period().months(12).holds(episode.stay().admitted());
    return own && finished && !regular && emergency && inTime && isSensitive(episode.clinical());
  }

  private static boolean isSensitive(Clinical clinical) {
    return CONDITIONS.stream().anyMatch(condition -> holds(condition, clinical));
  }

  private static boolean holds(NamedCsvRecord condition, Clinical clinical) {
    String required = condition.getField("required_pattern");
    return matches(condition.getField("icd10_pattern"), clinical.diagnoses().subList(0, 1))
        && !isExcluded(condition, clinical)
        && (required.isEmpty() || matches(required, secondary(clinical)));
  }

  private static boolean isExcluded(NamedCsvRecord condition, Clinical clinical) {
    String pattern = condition.getField("excluded_pattern");
    List<String> operations = clinical.operations();
    return switch (condition.getField("excluded_where")) {
      case "any_procedure" -> matches(pattern, operations);
      case "primary_procedure" ->
          matches(pattern, operations.subList(0, Math.min(1, operations.size())));
      case "secondary_diagnosis" -> matches(pattern, secondary(clinical));
      default -> false;
    };
  }

  private static List<String> secondary(Clinical clinical) {
    return clinical.diagnoses().subList(1, clinical.diagnoses().size());
  }

  private static boolean matches(String pattern, List<String> codes) {
    return codes.stream().anyMatch(Pattern.compile(pattern).asPredicate());
  }
}
