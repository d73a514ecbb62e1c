package org.lister.synthesise;

/** The clusters that the twelve metrics read, by their names in the business rules. */
enum Cluster {
  CSTEST_COD,
  NOCX_COD,
  BOWSCR_COD,
  DM_COD,
  DMRES_COD,
  IFCCHBAM_COD,
  MILDFRAIL_COD,
  MODFRAIL_COD,
  SEVFRAIL_COD,
  DMPCAPU_COD,
  DMPCADEC_COD,
  DMMAX_COD,
  DMINVITE_COD,
  HYP_COD,
  HYPRES_COD,
  BP_COD,
  SYSBP_COD,
  DIABP_COD,
  HYPPCAPU_COD,
  HYPPCADEC_COD,
  HTMAX_COD,
  BPDEC_COD,
  HYPINVITE_COD,
  AFIB_COD,
  ORANTICOAG_COD,
  AST_COD,
  ASTRES_COD,
  ASTREV_COD,
  COPD_COD,
  COPDRES_COD,
  COPDREV_COD,
  DEM_COD,
  DEMCPRVW_COD,
  FLU_COD,
  LD_COD,
  LDHC_COD,
  MEDRVW_COD;

  /** BP_COD holds the codes of a systolic and of a diastolic reading by design. */
  boolean mayShareWith(Cluster other) {
    return this == other || other == BP_COD && (this == SYSBP_COD || this == DIABP_COD);
  }
}
