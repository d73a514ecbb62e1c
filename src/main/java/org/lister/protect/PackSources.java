package org.lister.protect;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables practice packs are made from.
 *
 * @param counts patients by level, organisation, GP, indicator and field
 * @param receipts what each practice's extract came to
 * @param quality rows kept and rejected of each extract
 * @param linkage how many hospital records found their patient
 * @param practices a row a practice: {@code practice, practice_name, pcn, pcn_name, sub_icb,
 *     sub_icb_name, icb, icb_name, region, region_name, supplier}
 */
public record PackSources(
    Dataset<Row> counts,
    Dataset<Row> receipts,
    Dataset<Row> quality,
    Dataset<Row> linkage,
    Dataset<Row> practices) {}
