package org.lister.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map.Entry;
import org.junit.jupiter.api.Test;
import org.lister.domain.Codelist;

/** Codes that stand where none is known must not be taken for real ones. */
class PlaceholdersTest {

  private static final String TERM = "Placeholder: ";
  private static final String CODE = "[1-9][0-9]{2}999999910[0-9]";

  private final Collection<Codelist> codelists =
      new CodelistReader(new Problems()).folder(Path.of("conf/codelists")).values();

  @Test
  void a_placeholder_is_said_to_be_one_by_its_code_and_by_its_term() {
    assertThat(codelists.stream().flatMap(list -> list.terms().entrySet().stream()))
        .allMatch(term -> isOne(term) == term.getKey().toString().matches(CODE));
  }

  @Test
  void a_placeholder_stands_in_one_list_alone_and_the_list_is_proposed() {
    List<Codelist> lists =
        codelists.stream()
            .filter(list -> list.terms().entrySet().stream().anyMatch(PlaceholdersTest::isOne))
            .toList();

    assertThat(lists).isNotEmpty().allMatch(Codelist::proposed);
    assertThat(
            lists.stream()
                .flatMap(list -> list.terms().entrySet().stream())
                .filter(PlaceholdersTest::isOne)
                .map(Entry::getKey))
        .doesNotHaveDuplicates();
  }

  private static boolean isOne(Entry<Long, String> term) {
    return term.getValue().startsWith(TERM);
  }
}
