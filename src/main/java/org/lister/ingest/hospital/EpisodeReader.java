package org.lister.ingest.hospital;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.lister.domain.AcsCondition;
import org.lister.domain.AcsCondition.Position;
import org.lister.domain.NhsNumber;
import org.lister.domain.NhsNumber.Fault;
import org.lister.domain.NhsNumberRanges;

/** Reads rows of HES as rows of the table of episodes. */
record EpisodeReader(NhsNumberRanges nhsNumbers, List<AcsCondition> conditions)
    implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    return new Episodes(rows, nhsNumbers, new AcsSearch(conditions));
  }

  private record Episodes(Iterator<InternalRow> rows, NhsNumberRanges nhsNumbers, AcsSearch search)
      implements Iterator<InternalRow> {

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public InternalRow next() {
      HesRow row = new HesRow(rows.next());
      search.look(row);
      String digits = row.said(HesColumn.NEWNHSNO);
      Long number = digits == null ? null : NhsNumber.read(digits);
      Fault fault = nhsNumbers.fault(number);
      return row(
          text(row.said(HesColumn.EPIKEY)),
          fault == null ? number : null,
          text(fault == null ? null : fault.name()),
          text(row.said(HesColumn.PROCODE3)),
          text(SpecialValues.practice(row.said(HesColumn.GPPRAC))),
          SpecialValues.sex(row.number(HesColumn.SEX)),
          SpecialValues.startAge(row.number(HesColumn.STARTAGE)),
          day(SpecialValues.day(row.said(HesColumn.ADMIDATE))),
          day(SpecialValues.day(row.said(HesColumn.DISDATE))),
          SpecialValues.isAdmission(row),
          SpecialValues.isEmergency(row.said(HesColumn.ADMIMETH)),
          text(row.diagnosis(0)),
          search.first(Position.PRIMARY),
          search.first(Position.ANY));
    }

    private static InternalRow row(@Nullable Object... cells) {
      return new GenericInternalRow(cells);
    }

    private static @Nullable UTF8String text(@Nullable String text) {
      return UTF8String.fromString(text);
    }

    private static @Nullable Integer day(@Nullable LocalDate day) {
      return day == null ? null : (int) day.toEpochDay();
    }
  }
}
