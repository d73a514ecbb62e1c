package org.lister.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

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
      submission INT COMMENT 'how manieth of the practice, counted over all periods',
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
      release INT COMMENT 'how manieth release of the service and period; the table holds the current one',
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
    return !partitionColumns().isEmpty();
  }

  /** The columns whose values are names of folders. */
  List<String> partitionColumns() {
    return switch (this) {
      case PATIENTS, EVENTS, QUARANTINE, LINKS, COUNTED_ELSEWHERE -> List.of(Shelf.COLUMN);
      case OUTCOMES -> List.of("ruleset", Shelf.COLUMN);
      case COUNTS -> List.of("service", "period_end", "level", Shelf.COLUMN);
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
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
