package org.lister.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.lister.domain.Encryption.Group;

/**
 * Every table that stages meet at: its columns, each with its meaning, and who may read it. The
 * data dictionary is printed from here.
 */
public enum TableName {
  PATIENTS(
      Access.RESTRICTED,
      """
      practice STRING COMMENT 'ODS code of the practice that sent the row',
      nhs_number BIGINT COMMENT 'valid NHS number',
      date_of_birth DATE COMMENT 'day of birth',
      sex INT COMMENT '1 male, 2 female, 9 not specified, 0 not known',
      lsoa STRING COMMENT 'lower super output area of residence',
      registered_from DATE COMMENT 'first day on the list',
      registered_to DATE COMMENT 'day of leaving the list, null while on it',
      named_gp STRING COMMENT 'code of the named accountable GP, null when there is none',
      objection_from DATE COMMENT 'day of the Type 1 objection, null when there is none',
      objection_to DATE COMMENT 'day on which the objection was withdrawn',
      date_of_death DATE COMMENT 'day of death',
      line BIGINT COMMENT 'line of the file of patients that held the row, or row of a Parquet file from 1: by it the practice finds the patient in its own extract'
      """),
  EVENTS(
      Access.RESTRICTED,
      """
      practice STRING COMMENT 'ODS code of the practice that sent the row',
      nhs_number BIGINT COMMENT 'valid NHS number of a patient of that practice',
      date DATE COMMENT 'day of the event (DATE of the extract, not RECORD_DATE)',
      code BIGINT COMMENT 'SNOMED CT code',
      value1 DOUBLE COMMENT 'value, or the systolic of a pair',
      value2 DOUBLE COMMENT 'second value, the diastolic of a pair'
      """),
  QUARANTINE(
      Access.RESTRICTED,
      """
      practice STRING COMMENT 'practice whose file held the row',
      period_end DATE COMMENT 'last day of the extract',
      file STRING COMMENT 'patients or events',
      line BIGINT COMMENT 'line of the file, the header is 1; row of a Parquet file from 1',
      reason STRING COMMENT 'code of the first check that failed',
      row STRING COMMENT 'the row as it arrived, as JSON'
      """),
  RECEIPTS(
      Access.RELEASABLE,
      """
      practice STRING COMMENT 'practice that sent the extract',
      supplier STRING COMMENT 'supplier of its clinical system',
      period_end DATE COMMENT 'last day of the extract',
      submission INT COMMENT 'number of the submission, from 1 for the practice over all periods',
      status STRING COMMENT 'ACCEPTED, ACCEPTED_WITH_FAULTS or REFUSED',
      reasons ARRAY<STRING> COMMENT 'why it was refused, or the warnings: code, colon, sentence',
      patients_received BIGINT COMMENT 'rows in the file of patients',
      patients_accepted BIGINT COMMENT 'rows kept',
      events_received BIGINT COMMENT 'rows in the file of events',
      events_accepted BIGINT COMMENT 'rows kept',
      files ARRAY<STRUCT<name: STRING, bytes: BIGINT, sha256: STRING>> COMMENT 'what arrived',
      terms STRING COMMENT 'checksum of the contract and the profile under which its rows were judged',
      run STRING COMMENT 'run that took it in'
      """),
  SEEN_FILES(
      Access.RELEASABLE,
      """
      uri STRING COMMENT 'a file that landed',
      bytes BIGINT COMMENT 'its length when it was last looked through',
      modified TIMESTAMP COMMENT 'when it had last been written to by then',
      sha256 STRING COMMENT 'of its bytes'
      """),
  QUALITY(
      Access.RELEASABLE,
      """
      practice STRING COMMENT 'practice that sent the extract',
      period_end DATE COMMENT 'last day of the extract',
      file STRING COMMENT 'patients or events',
      measure STRING COMMENT 'RECEIVED, ACCEPTED, MERGED, OBJECTED, the code of a rejection or a warning',
      rows BIGINT COMMENT 'how many rows',
      previous BIGINT COMMENT 'the same in the extract before, null when there was none'
      """),
  EPISODES(
      Access.RESTRICTED,
      """
      epikey STRING COMMENT 'HES record identifier: 20 digits since 2021-22, more than a BIGINT holds',
      nhs_number BIGINT COMMENT 'valid NHS number, null when missing or invalid',
      nhs_number_fault STRING COMMENT 'why there is none',
      provider STRING COMMENT 'PROCODE3',
      gp_practice STRING COMMENT 'GPPRAC, null when not registered or not known',
      sex INT COMMENT '1 male, 2 female, 9 not specified, 0 not known',
      start_age INT COMMENT 'completed years at the start, 0 for infants, null when not known',
      admission_date DATE COMMENT 'ADMIDATE, null when missing or invalid',
      discharge_date DATE COMMENT 'DISDATE, null when missing or invalid',
      is_admission BOOLEAN COMMENT 'finished admission episode',
      is_emergency BOOLEAN COMMENT 'admission method begins with 2',
      primary_diagnosis STRING COMMENT 'DIAG_01, ICD-10 without the dot',
      acs_primary STRING COMMENT 'ACS condition by the primary diagnosis alone',
      acs_any STRING COMMENT 'ACS condition by the full definition'
      """),
  LINKS(
      Access.RESTRICTED,
      """
      practice STRING COMMENT 'practice whose list the patient is on',
      nhs_number BIGINT COMMENT 'NHS number both records carry',
      episode STRING COMMENT 'EPIKEY',
      evidence STRING COMMENT 'NHS_NUMBER_AND_PRACTICE, NHS_NUMBER_ONLY or NHS_NUMBER_OTHER_PRACTICE',
      admission_date DATE COMMENT 'first day of the stay',
      is_emergency_admission BOOLEAN COMMENT 'finished emergency admission episode',
      acs_primary STRING COMMENT 'ACS condition by the primary diagnosis alone'
      """),
  LINKAGE(
      Access.RELEASABLE,
      """
      dimension STRING COMMENT 'all, practice, age band, sex, provider or reason',
      value STRING COMMENT 'the practice, band, sex, provider or reason',
      episodes BIGINT COMMENT 'episodes looked at',
      matched BIGINT COMMENT 'episodes with a GP record of the same NHS number',
      elsewhere BIGINT COMMENT 'matched to a patient of another practice than the episode names'
      """),
  OUTCOMES(
      Access.RESTRICTED,
      """
      practice STRING COMMENT 'practice at which the patient counts',
      nhs_number BIGINT COMMENT 'NHS number',
      ruleset STRING COMMENT 'ruleset whose indicators these are, in its order',
      gp STRING COMMENT 'named GP, or unallocated',
      bits BINARY COMMENT 'a byte an indicator: which rule decided; then a byte a counted register: 1 when on it'
      """),
  COUNTED_ELSEWHERE(
      Access.RESTRICTED,
      """
      practice STRING COMMENT 'practice whose list the patient is on',
      nhs_number BIGINT COMMENT 'NHS number of a patient who counts at another practice, where everyone counts once'
      """),
  COUNTS(
      Access.RELEASABLE,
      """
      service STRING COMMENT 'service the figures are for',
      period_end DATE COMMENT 'last day of the period',
      level STRING COMMENT 'gp, practice, pcn, sub-icb, icb, region or england',
      organisation STRING COMMENT 'code of the practice or area',
      gp STRING COMMENT 'GP code or unallocated at level gp, else null',
      indicator STRING COMMENT 'indicator code, or the register whose prevalence this is',
      field STRING COMMENT 'register, numerator, denominator or the name of a rejection; of a prevalence the denominator is the list of its ages',
      value BIGINT COMMENT 'patients'
      """),
  RECONCILIATIONS(
      Access.RELEASABLE,
      """
      service STRING COMMENT 'service the counts are of',
      period_end DATE COMMENT 'last day of the period',
      source STRING COMMENT 'name of the file that holds the other source',
      level STRING COMMENT 'practice, or england: the practices of which both sources have the count',
      organisation STRING COMMENT 'code of the practice, or ENG',
      indicator STRING COMMENT 'indicator code',
      field STRING COMMENT 'register, numerator, denominator or the name of a rejection',
      ours BIGINT COMMENT 'patients as Lister counts, null when it has no such count',
      theirs BIGINT COMMENT 'patients as the other source counts, null when it has no such count',
      difference BIGINT COMMENT 'ours less theirs, null when one of them is missing',
      tolerance BIGINT COMMENT 'largest difference in patients that passes, null when one of the counts is missing',
      verdict STRING COMMENT 'AGREES, WITHIN, DIFFERS, ONLY_OURS or ONLY_THEIRS'
      """),
  FIGURES(
      Access.RELEASABLE,
      """
      practice STRING COMMENT 'practice that may see the figure',
      service STRING COMMENT 'service the figure is for',
      period_end DATE COMMENT 'last day of the period',
      indicator STRING COMMENT 'indicator code',
      title STRING COMMENT 'indicator in words',
      position INT COMMENT 'place of the indicator in its service, from 1',
      level STRING COMMENT 'gp or practice',
      organisation STRING COMMENT 'code of the GP or practice',
      name STRING COMMENT 'name of the practice, null for a GP',
      register BIGINT COMMENT 'patients on the register, null when not shown',
      numerator BIGINT COMMENT 'patients, null when not shown',
      denominator BIGINT COMMENT 'patients, null when not shown',
      exclusions BIGINT COMMENT 'patients taken out of the denominator with a counted reason; only of the practice itself',
      rate DECIMAL(5,1) COMMENT 'per cent of the figures shown, half up; null when one is not shown or nobody is in the denominator',
      control STRING COMMENT 'as counted'
      """),
  COMPARATORS(
      Access.RELEASABLE,
      """
      service STRING COMMENT 'service the figure is for',
      period_end DATE COMMENT 'last day of the period',
      release INT COMMENT 'number of the release, from 1 for the service and period; the table holds the current one',
      counts BIGINT COMMENT 'version of the table of counts the release was made from',
      terms STRING COMMENT 'the settings of disclosure it was controlled under',
      indicator STRING COMMENT 'indicator code; LINKED and LINKED_ELSEWHERE are hospital episodes and not patients',
      title STRING COMMENT 'indicator in words',
      position INT COMMENT 'place of the indicator in its service, from 1',
      level STRING COMMENT 'pcn, sub-icb, icb, region or england',
      organisation STRING COMMENT 'code of the area',
      name STRING COMMENT 'name of the area',
      register BIGINT COMMENT 'patients on the register, null when not shown',
      numerator BIGINT COMMENT 'patients, null when not shown',
      denominator BIGINT COMMENT 'patients, null when not shown',
      rate DECIMAL(5,1) COMMENT 'per cent of the figures shown, half up; null when one is not shown or nobody is in the denominator',
      control STRING COMMENT 'as counted, rounded, small numbers hidden or too few practices'
      """),
  PARTICIPATION(
      Access.RELEASABLE,
      """
      service STRING COMMENT 'code of the service',
      practice STRING COMMENT 'practice it is offered to',
      status STRING COMMENT 'Offered, Approved, Declined, Withdrawn or Ended',
      from_date DATE COMMENT 'first day on which the practice takes part, null while it is only offered',
      to_date DATE COMMENT 'last day, null when none is agreed',
      actor STRING COMMENT 'who decided',
      role STRING COMMENT 'as what',
      organisation STRING COMMENT 'for whom',
      decided TIMESTAMP COMMENT 'when',
      why STRING COMMENT 'in their words'
      """),
  ENTRIES(
      Access.RELEASABLE,
      """
      service STRING COMMENT 'code of the service',
      period_end DATE COMMENT 'last day of the period, ACH_DATE of CQRS',
      practice STRING COMMENT 'ORG_CODE',
      indicator STRING COMMENT 'IND_CODE',
      field STRING COMMENT 'FIELD_NAME as it was written',
      value BIGINT COMMENT 'VALUE, null when the cell was empty',
      quality_service STRING COMMENT 'QUALITY_SERVICE as it was written',
      name STRING COMMENT 'NAME as it was written',
      default_values_used STRING COMMENT 'as it was written',
      submit_user STRING COMMENT 'SUBMIT_USER_ID as it was written',
      submit_date STRING COMMENT 'as it was written',
      submit_time STRING COMMENT 'as it was written',
      last_submission STRING COMMENT 'Y, or N when a later submission replaced it',
      source STRING COMMENT 'MANUAL: entered by the provider or its commissioner; IMPORTED: from another system',
      actor STRING COMMENT 'who brought it in, null of an import when nobody was named',
      organisation STRING COMMENT 'for whom',
      entered TIMESTAMP COMMENT 'when it was brought in',
      line BIGINT COMMENT 'line of the file, the header is 1'
      """),
  ACHIEVEMENTS(
      Access.RELEASABLE,
      """
      service STRING COMMENT 'code of the service',
      period_end DATE COMMENT 'last day of the period',
      practice STRING COMMENT 'practice',
      indicator STRING COMMENT 'indicator code',
      position INT COMMENT 'place of the indicator in its service, from 1',
      group_code STRING COMMENT 'group of the indicator; null of an item',
      source STRING COMMENT 'MEASURED, MANUAL or IMPORTED: where the counts come from',
      register BIGINT COMMENT 'patients on the register of the group; null when there is none',
      numerator BIGINT COMMENT 'patients, or how often an item was done',
      denominator BIGINT COMMENT 'patients, adjustments and exclusions taken out',
      percent DECIMAL(9,4) COMMENT '100 numerator / denominator for a reader; points follow from the unrounded figure; null when nobody is in the denominator',
      maximum_points DECIMAL(9,2) COMMENT 'points of the indicator, null of an item',
      points DECIMAL(9,2) COMMENT 'points achieved, half up; null of an item',
      projected_points DECIMAL(9,2) COMMENT 'points at the end of the period if the year goes on as it went; null of an item',
      to_next_point BIGINT COMMENT 'patients more in the numerator to one more point, null when all are achieved',
      to_upper BIGINT COMMENT 'patients more in the numerator to the upper threshold, null when it is reached',
      disease_factor DECIMAL(20,12) COMMENT 'prevalence / national prevalence, 1 where none applies',
      price DECIMAL(12,2) COMMENT 'of an item, else null',
      amount DECIMAL(20,10) COMMENT 'pounds, not rounded to the penny',
      line DECIMAL(14,2) COMMENT 'pounds of the line of the statement that the row is part of, half up: the exact sum of its group, or the item; the same in each row of a group'
      """),
  SETTLEMENTS(
      Access.RELEASABLE,
      """
      service STRING COMMENT 'code of the service',
      period_end DATE COMMENT 'last day of the period',
      practice STRING COMMENT 'practice',
      practice_name STRING COMMENT 'its name, null when not known',
      commissioner STRING COMMENT 'code of the commissioning organisation: the ICB of the practice, or ENG for a national service; null when not known',
      calculation INT COMMENT 'number of the calculation, from 1 for the practice, service and period',
      list_size BIGINT COMMENT 'patients on the whole list, null when not known and not needed',
      average_list DECIMAL(12,4) COMMENT 'national average list, null of items',
      list_factor DECIMAL(20,12) COMMENT 'contractor population index: list / average, rounded as the parameters say; null of items',
      pound_per_point DECIMAL(12,4) COMMENT 'null of items',
      points DECIMAL(9,2) COMMENT 'sum of the indicators',
      projected_points DECIMAL(9,2) COMMENT 'sum of the indicators',
      maximum_points DECIMAL(9,2) COMMENT 'of the service',
      revised_maximum_points DECIMAL(9,2) COMMENT 'less the points of groups with an empty register',
      payment DECIMAL(14,2) COMMENT 'pounds, the sum of the lines of the statement: for all that was done since the first day of the contract',
      paid_before DECIMAL(14,2) COMMENT 'balances that were financially approved to earlier days of the contract; null when there are none',
      aspiration DECIMAL(14,2) COMMENT 'paid in advance, to be recovered',
      balance DECIMAL(14,2) COMMENT 'payment less what was paid before less aspiration; below 0 the practice owes it',
      left_out STRING COMMENT 'code of the national rule by which the practice is left out of national figures, null when it is in',
      parameters STRING COMMENT 'checksum of the parameters',
      rules STRING COMMENT 'checksum of the service and its rules'
      """),
  PREVALENCES(
      Access.RELEASABLE,
      """
      service STRING COMMENT 'code of the service',
      period_end DATE COMMENT 'last day of the period',
      practice STRING COMMENT 'practice, or ENG: all that are not left out',
      group_code STRING COMMENT 'group of indicators',
      register BIGINT COMMENT 'patients on its register',
      list STRING COMMENT 'the list of its ages, such as 17OV or TOTAL',
      list_size BIGINT COMMENT 'patients of these ages',
      whole_list BIGINT COMMENT 'patients of all ages, for the disease factor'
      """),
  DIFFERENCES(
      Access.RELEASABLE,
      """
      service STRING COMMENT 'code of the service',
      period_end DATE COMMENT 'last day of the period',
      practice STRING COMMENT 'practice',
      indicator STRING COMMENT 'indicator code, or TOTAL',
      points_before DECIMAL(9,2) COMMENT 'in the calculation before',
      points_now DECIMAL(9,2) COMMENT 'in this one',
      amount_before DECIMAL(14,2) COMMENT 'pounds in the calculation before',
      amount_now DECIMAL(14,2) COMMENT 'pounds in this one',
      reason STRING COMMENT 'DATA, RULES, PARAMETERS, or several of them with a comma'
      """),
  REFUSALS(
      Access.RELEASABLE,
      """
      service STRING COMMENT 'code of the service',
      period_end DATE COMMENT 'last day of the period',
      practice STRING COMMENT 'practice whose counts of now are not settled: its figures, if there are any, are older',
      why STRING COMMENT 'in words'
      """),
  TRANSITIONS(
      Access.RELEASABLE,
      """
      service STRING COMMENT 'code of the service',
      period_end DATE COMMENT 'last day of the period',
      practice STRING COMMENT 'practice',
      from_status STRING COMMENT 'status before, null at the first calculation',
      to_status STRING COMMENT 'status since',
      action STRING COMMENT 'CALCULATED, RECALCULATED, DECLARED, APPROVED or RETURNED',
      actor STRING COMMENT 'who acted',
      role STRING COMMENT 'as what, null for a calculation',
      organisation STRING COMMENT 'for whom, null for a calculation',
      decided TIMESTAMP COMMENT 'when',
      why STRING COMMENT 'in their words, or the reason of a recalculation',
      figures BIGINT COMMENT 'version of the table of achievements that the step speaks of',
      calculation INT COMMENT 'number of the calculation that the step speaks of'
      """),
  RUNS(
      Access.RELEASABLE,
      """
      run STRING COMMENT 'identifier of the run',
      stage STRING COMMENT 'stage of Lister',
      started TIMESTAMP COMMENT 'when the stage began',
      seconds DOUBLE COMMENT 'how long it took',
      rows BIGINT COMMENT 'rows read',
      read ARRAY<STRUCT<name: STRING, version: BIGINT, checksum: STRING>> COMMENT 'tables and files',
      written ARRAY<STRUCT<name: STRING, version: BIGINT, checksum: STRING>> COMMENT 'tables and files',
      configuration STRING COMMENT 'checksum of the configuration',
      software STRING COMMENT 'version of Lister'
      """);

  /** Who may open a table: those with NHS numbers live under a root of their own. */
  public enum Access {
    RESTRICTED,
    RELEASABLE
  }

  private final Access access;
  private final String columns;

  TableName(Access access, String columns) {
    this.access = access;
    this.columns = columns;
  }

  public Access access() {
    return access;
  }

  boolean isRestricted() {
    return access == Access.RESTRICTED;
  }

  /** The columns in which NHS numbers stand; rows as they arrived hold them as well. */
  List<String> numberColumns() {
    if (!isRestricted()) {
      return List.of();
    }
    return List.of(this == QUARANTINE ? "row" : "nhs_number");
  }

  /** Which master key the table's NHS numbers are kept under. */
  Group keyGroup() {
    return switch (this) {
      case PATIENTS, EVENTS, QUARANTINE -> Group.PRACTICES;
      case EPISODES -> Group.HOSPITAL;
      default -> Group.RESULTS;
    };
  }

  /**
   * What Delta is told of a new table. It would note the smallest and the largest NHS number of
   * each file in its log, where no encryption of columns reaches them.
   */
  Map<String, String> properties() {
    return isRestricted() ? Map.of("delta.dataSkippingNumIndexedCols", "0") : Map.of();
  }

  /** The columns with their comments. */
  public StructType schema() {
    return StructType.fromDDL(columns);
  }

  /** The columns that an extract brings; Lister adds the line. */
  public List<String> extractColumns() {
    return Stream.of(schema().fieldNames()).filter(name -> !name.equals("line")).toList();
  }

  /** Whether the table lies on shelves, see {@link Shelf}. */
  boolean isOnShelves() {
    return partitionColumns().contains(Shelf.COLUMN);
  }

  /** The columns whose values are names of folders. */
  List<String> partitionColumns() {
    return switch (this) {
      case PATIENTS, EVENTS, QUARANTINE, LINKS, COUNTED_ELSEWHERE -> List.of(Shelf.COLUMN);
      case OUTCOMES -> List.of("ruleset", Shelf.COLUMN);
      case COUNTS -> List.of("service", "period_end", "level", Shelf.COLUMN);
      // One calculation replaces all of its service and period, and looks at no file of another.
      case ENTRIES, ACHIEVEMENTS, SETTLEMENTS, PREVALENCES, DIFFERENCES, REFUSALS ->
          List.of("service", "period_end");
      default -> List.of();
    };
  }

  /**
   * Whether no NHS number comes twice in a practice, so that a dictionary of them saves nothing.
   */
  boolean hasOneRowAPatient() {
    return this == PATIENTS || this == OUTCOMES || this == COUNTED_ELSEWHERE;
  }

  /** The order of the rows on a shelf: a practice's together, of it a patient's, by day. */
  List<String> order() {
    return switch (this) {
      case EVENTS -> List.of("practice", "nhs_number", "date");
      case LINKS -> List.of("practice", "nhs_number", "admission_date", "episode");
      case COUNTS -> List.of("organisation", "gp", "indicator", "field");
      case QUARANTINE -> List.of("practice", "file", "line");
      default -> List.of("practice", "nhs_number");
    };
  }

  /** The shelf of a row: that of its practice; areas lie together on the first. */
  Column shelf() {
    return this == COUNTS
        ? when(col("level").isin("gp", "practice"), Shelf.of(col("organisation"))).otherwise(0)
        : Shelf.of(col("practice"));
  }

  /** The columns with the shelf, for tables on shelves. */
  StructType storedSchema() {
    return isOnShelves()
        ? schema().add(Shelf.COLUMN, DataTypes.IntegerType, true, "shelf of the practice")
        : schema();
  }

  /** The columns that stand in the files themselves, in the order that {@link ShelfFile} takes. */
  public StructType fileSchema() {
    return new StructType(
        Stream.of(schema().fields())
            .filter(field -> !partitionColumns().contains(field.name()))
            .toArray(StructField[]::new));
  }

  /** The folder's name. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
