package org.lister.agree.entries;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lister.LedgerOfTests;
import org.lister.SparkForTests;
import org.lister.agree.entries.EnterRequest.OnRefusal;
import org.lister.domain.Participation;
import org.lister.domain.Participation.Stay;
import org.lister.domain.PracticeCode;
import org.lister.domain.Service;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Scheme.Entry;
import org.lister.domain.terms.Scheme.Item;
import org.lister.domain.terms.Scheme.Kind;
import org.lister.domain.terms.Scheme.PaidIndicator;
import org.lister.domain.terms.Span;
import org.lister.domain.terms.Terms;
import org.lister.domain.terms.Terms.Commissioner;
import org.lister.domain.terms.Terms.Need;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** Practices, a service and files of counts, of which tests enter some. */
record EntryScene(
    Path folder,
    Service service,
    List<Ruleset> rulesets,
    LocalDate periodEnd,
    Set<String> practices,
    Set<String> takingPart) {

  static final String HEADER =
      "QUALITY_SERVICE,NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,DEFAULT_VALUES_USED,"
          + "SUBMIT_USER_ID,SUBMIT_DATE,SUBMIT_TIME,LAST_SUBMISSION";

  /** A service whose indicators are these, with a window of two months after the period. */
  static Service service(
      String code, LocalDate periodEnd, Map<String, Entry> indicators, String... items) {
    return new Service(
        code,
        "test",
        "test",
        "none",
        Service.Frequency.ANNUAL,
        List.of(),
        true,
        Service.Attribution.EACH_LIST,
        Service.Payment.POINTS,
        new Terms(
            Commissioner.ICB,
            new Span(periodEnd.minusYears(1).plusDays(1), periodEnd),
            Terms.PaymentPeriod.ANNUAL,
            Terms.Collection.AUTOMATIC,
            List.of(periodEnd),
            Need.REQUIRED,
            Need.REQUIRED,
            new Span(periodEnd.plusDays(1), periodEnd.plusMonths(2)),
            Terms.Purpose.LIVE,
            null,
            scheme(indicators, items)));
  }

  private static Scheme scheme(Map<String, Entry> indicators, String... items) {
    Map<String, PaidIndicator> paid = new LinkedHashMap<>();
    indicators.forEach(
        (code, entry) ->
            paid.put(
                code,
                new PaidIndicator(
                    code,
                    "G",
                    Kind.FRACTION,
                    entry,
                    BigDecimal.TEN,
                    BigDecimal.ONE,
                    BigDecimal.TEN)));
    return new Scheme(
        Map.of(),
        paid,
        Stream.of(items).collect(toMap(Function.identity(), each -> new Item(each, each, "p"))));
  }

  static Map<String, Entry> all(Collection<String> indicators, Entry entry) {
    Map<String, Entry> entries = new HashMap<>();
    new TreeSet<>(indicators).forEach(indicator -> entries.put(indicator, entry));
    return entries;
  }

  EntryScene at(Path other) {
    return new EntryScene(other, service, rulesets, periodEnd, practices, takingPart);
  }

  /** A file of the header and these lines. */
  String file(String name, String lines) throws IOException {
    return file(name, (HEADER + "\n" + lines).getBytes(StandardCharsets.UTF_8));
  }

  String file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toUri().toString();
  }

  Tables tables() {
    return new Tables(
        SparkForTests.session(),
        new Roots(folder.toUri() + "restricted", folder.toUri() + "tables"));
  }

  EnterRequest request(String file, Origin origin, OnRefusal onRefusal, String at) {
    return new EnterRequest(
        file,
        origin,
        onRefusal,
        service,
        periodEnd,
        rulesets,
        practices,
        new Participation(
            takingPart.stream()
                .collect(
                    toMap(PracticeCode::new, any -> List.of(Stay.since(periodEnd.minusYears(1)))))),
        LocalDate.parse(at.substring(0, 10)),
        Instant.parse(at),
        folder.toUri() + "entered");
  }

  EnterResult importing(String file, OnRefusal onRefusal, String at) {
    return committed(request(file, new Origin.Imported(null), onRefusal, at));
  }

  /** As the door does: what was written becomes visible. */
  EnterResult committed(EnterRequest request) {
    Tables tables = tables();
    EnterResult result = Enter.run(tables, request);
    LedgerOfTests.commit(tables, result.written());
    return result;
  }

  /** What is entered, by when it was, a line a row. */
  String entered() {
    return tables()
        .read(TableName.ENTRIES)
        .orderBy("entered", "line")
        .selectExpr(
            "concat_ws(' ', practice, indicator, field, coalesce(CAST(value AS STRING), '-'), source,"
                + " coalesce(actor, '-'), last_submission)")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .collect(joining("\n", "", "\n"));
  }

  byte[] exported(String name) throws IOException {
    return exported(name, ExportRequest.Which.ENTERED_OR_ELSE_MEASURED);
  }

  byte[] exported(String name, ExportRequest.Which which) throws IOException {
    Path path = folder.resolve(name);
    Export.run(
        tables(), new ExportRequest(service, periodEnd, rulesets, which, path.toUri().toString()));
    return Files.readAllBytes(path);
  }
}
