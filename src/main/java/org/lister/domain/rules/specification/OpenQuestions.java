package org.lister.domain.rules.specification;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lister.domain.document.Block;
import org.lister.domain.rules.Ruleset;

/** What is not known of the official rules, each question with whom it is about. */
record OpenQuestions(Ruleset ruleset) {

  Block.Table table() {
    return new Block.Table(
        "Open questions of " + ruleset.name(),
        List.of("about", "what is not known", "answer"),
        rows().toList());
  }

  long size() {
    return rows().count();
  }

  private Stream<Block.Row> rows() {
    return Stream.concat(
            ruleset.registers().stream().map(each -> row(each.name(), each.unverified())),
            ruleset.indicators().stream().map(each -> row(each.code(), each.unverified())))
        .filter(Objects::nonNull);
  }

  private static Block.@Nullable Row row(String about, @Nullable String question) {
    return question == null ? null : Block.Row.of(about, question, "");
  }
}
