package org.lister.synthesise;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where people stand in the twelve metrics, which was known before their records were written. */
record ToldTruth(Practice practice, RowFile memberships) implements KnownTruth {

  @Override
  public void add(Life life) throws IOException {
    for (Membership membership : life.memberships()) {
      memberships.write(row(practice, life.person(), membership));
    }
  }

  /** A row of the table of memberships. */
  static List<? extends @Nullable Object> row(
      Practice practice, Person person, Membership membership) {
    return Arrays.asList(
        practice.code(),
        person.nhsNumber(),
        person.gp(),
        membership.indicator(),
        membership.place(),
        membership.rejection());
  }

  /** They count where they are at home. */
  @Override
  public void add(Guest guest) {}

  @Override
  public void close() throws IOException {
    memberships.close();
  }
}
