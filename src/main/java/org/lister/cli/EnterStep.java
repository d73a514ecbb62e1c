package org.lister.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoders;
import org.lister.agree.Hierarchy;
import org.lister.agree.ParticipationRegister;
import org.lister.agree.entries.Enter;
import org.lister.agree.entries.EnterRequest;
import org.lister.agree.entries.EnterResult;
import org.lister.agree.entries.Origin;
import org.lister.conf.Configuration;
import org.lister.store.TableVersion;

/** Takes in a file of counts. */
final class EnterStep implements Step {

  /** The days of a window are those of the practices. */
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private final String file;
  private final Function<Workplace, Origin> origin;
  private final EnterRequest.OnRefusal onRefusal;
  private final List<EnterResult> results = new ArrayList<>();

  EnterStep(String file, Function<Workplace, Origin> origin, EnterRequest.OnRefusal onRefusal) {
    this.file = file;
    this.origin = origin;
    this.onRefusal = onRefusal;
  }

  @Override
  public String name() {
    return "enter";
  }

  /** Whoever enters wants it entered. */
  @Override
  public List<TableVersion> inputs(Workplace workplace) {
    return List.of();
  }

  @Override
  public List<String> plan(Workplace workplace) {
    Configuration configuration = workplace.configuration();
    return List.of(
        "read " + file,
        "hold each row to the rules of %s for %s"
            .formatted(configuration.service().code(), configuration.settings().periodEnd()),
        "write entries, and refused rows to " + configuration.settings().entered());
  }

  @Override
  public Done run(Workplace workplace, String run) {
    EnterResult result = Enter.run(workplace.tables(), request(workplace));
    results.add(result);
    return new Done(
        result.rows(),
        result.read(),
        result.written(),
        List.of(
            String.format(
                Locale.UK, "%,d rows entered, %,d refused", result.entered(), result.refused())));
  }

  /** What it came to, once it has been run. */
  EnterResult result() {
    return results.get(0);
  }

  private EnterRequest request(Workplace workplace) {
    Configuration configuration = workplace.configuration();
    Instant now = Instant.now();
    return new EnterRequest(
        file,
        origin.apply(workplace),
        onRefusal,
        configuration.service(),
        configuration.settings().periodEnd(),
        configuration.rulesets(),
        practices(workplace),
        ParticipationRegister.readIfThere(
                workplace.tables(),
                configuration.settings().reference(),
                configuration.service().code())
            .participation(),
        LocalDate.ofInstant(now, ENGLAND),
        now,
        configuration.settings().entered());
  }

  private static Set<String> practices(Workplace workplace) {
    return Hierarchy.read(workplace.spark(), workplace.configuration().settings().reference())
        .select("practice")
        .where("practice IS NOT NULL")
        .as(Encoders.STRING())
        .collectAsList()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
