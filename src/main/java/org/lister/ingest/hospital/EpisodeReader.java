package org.lister.ingest.hospital;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.lister.domain.AcsCondition;
import org.lister.domain.AcsCondition.Position;
import org.lister.domain.NhsNumber;
import org.lister.domain.NhsNumber.Fault;
import org.lister.domain.NhsNumberRanges;

/** Reads rows of HES as rows of the table of episodes. */
record EpisodeReader(NhsNumberRanges nhsNumbers, List<AcsCondition> conditions)
    implements FlatMapFunction<Iterator<Row>, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Episodes(rows, nhsNumbers, conditions.stream().map(AcsPattern::of).toList());
  }

  private record Episodes(
      Iterator<Row> rows, NhsNumberRanges nhsNumbers, List<AcsPattern> conditions)
      implements Iterator<Row> {

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Row next() {
      return episode(new HesRow(rows.next()));
    }

    private Row episode(HesRow row) {
      String digits = row.said("NEWNHSNO");
      Long number = digits == null ? null : NhsNumber.read(digits);
      Fault fault = nhsNumbers.fault(number);
      AcsPattern.Codes codes =
          new AcsPattern.Codes(
              row.codes(HospitalRows.DIAGNOSES, SpecialValues::diagnosis),
              row.codes(HospitalRows.PROCEDURES, SpecialValues::procedure));
      return RowFactory.create(
          row.said("EPIKEY"),
          fault == null ? number : null,
          fault == null ? null : fault.name(),
          row.said("PROCODE3"),
          SpecialValues.practice(row.said("GPPRAC")),
          SpecialValues.sex(row.number("SEX")),
          SpecialValues.startAge(row.number("STARTAGE")),
          SpecialValues.day(row.said("ADMIDATE")),
          SpecialValues.day(row.said("DISDATE")),
          SpecialValues.isAdmission(row),
          SpecialValues.isEmergency(row.said("ADMIMETH")),
          codes.diagnoses().get(0),
          AcsPattern.first(conditions, codes, Position.PRIMARY),
          AcsPattern.first(conditions, codes, Position.ANY));
    }
  }
}
