package org.lister.synthesise;

/** The conditions whose prevalence is calibrated, by the names of the published figures. */
enum Group {
  AF,
  AST,
  COPD,
  DEM,
  DM,
  HYP,
  LD
}
