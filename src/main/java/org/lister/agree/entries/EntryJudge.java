package org.lister.agree.entries;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.lister.domain.counts.PlainCell;
import org.lister.domain.counts.ValuesForm;

/** Makes an entry of a row, or says why it is none. */
record EntryJudge(EntryTerms terms, CellCheck cells) implements Serializable {

  /** An entry, or a refusal with what may be told of the row and nothing else of it. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          """
          line BIGINT, practice STRING, indicator STRING, field STRING, value BIGINT,
          quality_service STRING, name STRING, default_values_used STRING, submit_user STRING,
          submit_date STRING, submit_time STRING, last_submission STRING,
          refusal STRING, told STRING
          """);

  /** Without leading zeros, so that it is written again as it came. */
  private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,8}");

  private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+");
  private static final Pattern FLAG = Pattern.compile("[01]");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  EntryJudge(EntryTerms terms) {
    this(terms, new CellCheck());
  }

  /** A refusal and what may be told of it. */
  private record Objection(Refusal refusal, @Nullable String told) {

    static @Nullable Objection to(boolean isSo, Refusal refusal, String cell) {
      return isSo ? new Objection(refusal, PlainCell.tellable(cell).orElse(null)) : null;
    }
  }

  Row judged(EntryLine line) {
    Objection objection = objection(line);
    return objection == null ? entry(line) : refused(line, objection);
  }

  private Row entry(EntryLine line) {
    String value = line.cell(ValuesForm.VALUE);
    return RowFactory.create(
        line.number(),
        line.cell(ValuesForm.ORG_CODE),
        line.cell(ValuesForm.IND_CODE),
        line.cell(ValuesForm.FIELD_NAME),
        value.isEmpty() ? null : Long.valueOf(value),
        line.cell(ValuesForm.QUALITY_SERVICE),
        line.cell(ValuesForm.NAME),
        line.cell(ValuesForm.DEFAULT_VALUES_USED),
        line.cell(ValuesForm.SUBMIT_USER_ID),
        line.cell(ValuesForm.SUBMIT_DATE),
        line.cell(ValuesForm.SUBMIT_TIME),
        line.cell(ValuesForm.LAST_SUBMISSION),
        null,
        null);
  }

  private static Row refused(EntryLine line, Objection objection) {
    return RowFactory.create(
        line.number(),
        tellable(line, ValuesForm.ORG_CODE),
        tellable(line, ValuesForm.IND_CODE),
        tellable(line, ValuesForm.FIELD_NAME),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        objection.refusal().name(),
        objection.told());
  }

  private static @Nullable String tellable(EntryLine line, ValuesForm column) {
    return PlainCell.tellable(line.cell(column)).orElse(null);
  }

  private @Nullable Objection objection(EntryLine line) {
    if (!line.isWhole()) {
      return new Objection(Refusal.OTHER_WIDTH, null);
    }
    Optional<CellCheck.Fault> fault = cells.fault(line);
    if (fault.isPresent()) {
      return new Objection(fault.get().refusal(), fault.get().column().name());
    }
    return first(ofPlace(line), ofRights(line), ofCount(line), ofSubmission(line));
  }

  /** Service, day and practice. */
  private @Nullable Objection ofPlace(EntryLine line) {
    String service = line.cell(ValuesForm.QUALITY_SERVICE);
    String day = line.cell(ValuesForm.ACH_DATE);
    String practice = line.cell(ValuesForm.ORG_CODE);
    return first(
        Objection.to(!terms.isOfService(service), Refusal.OTHER_SERVICE, service),
        day.equals(terms.periodEnd().format(DateTimeFormatter.BASIC_ISO_DATE))
            ? null
            : new Objection(Refusal.OTHER_DAY, null),
        Objection.to(!terms.practices().contains(practice), Refusal.PRACTICE_UNKNOWN, practice),
        Objection.to(!terms.takingPart().contains(practice), Refusal.NOT_TAKING_PART, practice));
  }

  private @Nullable Objection ofRights(EntryLine line) {
    String practice = line.cell(ValuesForm.ORG_CODE);
    String indicator = line.cell(ValuesForm.IND_CODE);
    if (!terms.fields().knows(indicator)) {
      return Objection.to(true, Refusal.INDICATOR_UNKNOWN, indicator);
    }
    return terms
        .permit()
        .objection(practice, indicator)
        .map(
            refusal -> new Objection(refusal, refusal == Refusal.NOT_MANUAL ? indicator : practice))
        .orElse(null);
  }

  private @Nullable Objection ofCount(EntryLine line) {
    String indicator = line.cell(ValuesForm.IND_CODE);
    String field = line.cell(ValuesForm.FIELD_NAME);
    String value = line.cell(ValuesForm.VALUE);
    if (!terms.fields().takes(indicator, field)) {
      return Objection.to(true, Refusal.FIELD_UNKNOWN, field);
    }
    if (value.isEmpty()) {
      return null;
    }
    return first(
        Objection.to(NEGATIVE.matcher(value).matches(), Refusal.NEGATIVE, field),
        Objection.to(!COUNT.matcher(value).matches(), Refusal.NOT_A_COUNT, field),
        Objection.to(
            field.equals(EntryFields.FLAG) && !FLAG.matcher(value).matches(),
            Refusal.NOT_A_FLAG,
            indicator));
  }

  private @Nullable Objection ofSubmission(EntryLine line) {
    Optional<LocalDate> day = parsed(() -> LocalDate.parse(line.cell(ValuesForm.SUBMIT_DATE), DAY));
    Optional<LocalTime> time =
        parsed(() -> LocalTime.parse(line.cell(ValuesForm.SUBMIT_TIME), TIME));
    String last = line.cell(ValuesForm.LAST_SUBMISSION);
    if (day.isEmpty()) {
      return new Objection(Refusal.NOT_A_DAY, null);
    }
    return first(
        terms.submitted().holds(day.get())
            ? null
            : new Objection(Refusal.DAY_OUTSIDE, day.get().toString()),
        Objection.to(time.isEmpty(), Refusal.NOT_A_TIME, ""),
        Objection.to(!last.equals("Y") && !last.equals("N"), Refusal.NOT_A_SUBMISSION, last));
  }

  private static <T> Optional<T> parsed(Supplier<T> parse) {
    try {
      return Optional.of(parse.get());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Objection first(@Nullable Objection... objections) {
    for (Objection each : objections) {
      if (each != null) {
        return each;
      }
    }
    return null;
  }
}
