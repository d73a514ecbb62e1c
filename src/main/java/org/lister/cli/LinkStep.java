package org.lister.cli;

import java.util.List;
import java.util.Locale;
import org.lister.link.Link;
import org.lister.link.LinkResult;
import org.lister.store.TableName;
import org.lister.store.TableVersion;

/** Links hospital episodes to GP records. */
final class LinkStep implements Step {

  @Override
  public String name() {
    return "link";
  }

  @Override
  public List<TableVersion> inputs(Workplace workplace) {
    return workplace.versions(TableName.PATIENTS, TableName.EPISODES);
  }

  @Override
  public List<String> plan(Workplace workplace) {
    return List.of(
        "read patients and episodes as the ledger last committed them",
        "match them by NHS number and on nothing else",
        "write links and the linkage report");
  }

  @Override
  public Done run(Workplace workplace, String run) {
    LinkResult result = Link.run(workplace.tables(), Software.version());
    return new Done(
        result.episodes(),
        result.read(),
        result.written(),
        List.of(
            String.format(
                Locale.UK,
                "%,d of %,d episodes matched; %,d only to a patient of another practice than the"
                    + " episode names",
                result.matched(),
                result.episodes(),
                result.elsewhere())));
  }
}
