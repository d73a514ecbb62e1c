package org.lister.conf;

import java.time.LocalDate;
import org.lister.domain.Encryption;

/**
 * What {@code conf/lister.yaml} says of a run.
 *
 * @param landing folder of the practices' extracts: supplier, practice, period
 * @param hospital folder of HES APC episodes
 * @param reference folder of the practice hierarchy, the GPs and the participation register
 * @param out folder under which tables and publications land
 * @param service name of a file in conf/services
 * @param periodEnd last day of the period that is collected and measured
 * @param encryption under which keys NHS numbers are stored
 */
public record Settings(
    String landing,
    String hospital,
    String reference,
    String out,
    String service,
    LocalDate periodEnd,
    Encryption encryption) {

  /** The same with results under another folder. */
  public Settings withOut(String folder) {
    return new Settings(landing, hospital, reference, folder, service, periodEnd, encryption);
  }

  /** The same for another service. */
  public Settings withService(String name) {
    return new Settings(landing, hospital, reference, out, name, periodEnd, encryption);
  }

  /** The same for another period. */
  public Settings withPeriodEnd(LocalDate day) {
    return new Settings(landing, hospital, reference, out, service, day, encryption);
  }

  /** The same with everything that comes in below another folder, as synthesise lays it out. */
  public Settings withSource(String folder) {
    return new Settings(
        folder + "/gp",
        folder + "/hospital/apc",
        folder + "/reference",
        out,
        service,
        periodEnd,
        encryption);
  }

  /** Tables that hold NHS numbers. */
  public String restricted() {
    return out + "/restricted";
  }

  /** Tables that hold none. */
  public String tables() {
    return out + "/tables";
  }

  /** Rows behind a practice's counts, for those that ask. */
  public String references() {
    return out + "/references";
  }

  /**
   * Where counts were compared with another source's: for those who run Lister, not for release.
   */
  public String reconciled() {
    return out + "/reconciled";
  }

  /** Who did what, when, on which data: only ever added to. */
  public String audit() {
    return out + "/audit";
  }

  /** Rows of files of counts that could not be entered, and why. */
  public String entered() {
    return out + "/entered";
  }

  /** What practices and commissioners are told of points and payment. */
  public String statements() {
    return out + "/statements";
  }

  /** What practices are handed. */
  public String published() {
    return out + "/published";
  }
}
