package org.lister.store.access;

import static org.lister.store.access.Right.ADD;
import static org.lister.store.access.Right.CHANGE;
import static org.lister.store.access.Right.READ;

import java.util.List;
import org.lister.domain.terms.Actor;

/** The parts that are played around a store; each gets what it needs and nothing else. */
public enum AccessRole {
  /** Runs ingest: takes in what arrived. */
  INGEST {
    @Override
    public List<Grant> grants(AllRoots roots, String organisation) {
      return List.of(
          new Grant(roots.landing(), READ, "extracts of practices"),
          new Grant(roots.hospital(), READ, "hospital episodes"),
          new Grant(roots.reference(), READ, "practices, and who takes part"),
          new Grant(roots.restricted(), CHANGE, "patients, events, quarantine, episodes"),
          new Grant(roots.tables(), CHANGE, "receipts, quality, the run ledger"),
          new Grant(roots.audit(), ADD, "what was done"));
    }
  },
  /** Runs link, measure, settle, explain, references and reconcile. */
  ANALYST {
    @Override
    public List<Grant> grants(AllRoots roots, String organisation) {
      return List.of(
          new Grant(roots.reference(), READ, "practices and their areas"),
          new Grant(roots.restricted(), CHANGE, "lists are read; links and outcomes are written"),
          new Grant(roots.tables(), CHANGE, "counts, the linkage report, the run ledger"),
          new Grant(roots.references(), CHANGE, "rows behind counts, for practices that ask"),
          new Grant(roots.reconciled(), CHANGE, "where another source counts otherwise"),
          new Grant(roots.audit(), ADD, "what was done"));
    }
  },
  /** Runs publish and statements: it sees no NHS number. */
  PUBLISHER {
    @Override
    public List<Grant> grants(AllRoots roots, String organisation) {
      return List.of(
          new Grant(roots.reference(), READ, "practices and their areas"),
          new Grant(roots.tables(), CHANGE, "counts are read; comparators, the ledger are written"),
          new Grant(roots.published(), CHANGE, "packs"),
          new Grant(roots.statements(), CHANGE, "statements"),
          new Grant(roots.audit(), ADD, "what was done"));
    }
  },
  /** Enters, declares, approves, returns and agrees: it sees no NHS number. */
  ACTOR {
    @Override
    public List<Grant> grants(AllRoots roots, String organisation) {
      return List.of(
          new Grant(roots.reference(), READ, "practices, their boards, and who takes part"),
          new Grant(roots.tables(), CHANGE, "entries, decisions, the run ledger"),
          new Grant(roots.entered(), CHANGE, "rows that were refused"),
          new Grant(roots.audit(), ADD, "who decided what"));
    }
  },
  /** One practice: its own pack, its own statement, and the rows behind its own counts. */
  PRACTICE {
    @Override
    public List<Grant> grants(AllRoots roots, String organisation) {
      String folder = "/practice=" + organisation;
      return List.of(
          new Grant(roots.published() + folder, READ, "its own pack"),
          new Grant(roots.statements() + folder, READ, "its own statement"),
          new Grant(roots.references() + folder, READ, "rows behind its own counts"));
    }
  },
  /** One commissioner: the summary of what it pays. */
  COMMISSIONER {
    @Override
    public List<Grant> grants(AllRoots roots, String organisation) {
      return List.of(
          new Grant(roots.statements() + "/commissioner=" + organisation, READ, "its own summary"));
    }
  },
  /** The national commissioner: what it pays, and the points of all practices. */
  ENGLAND {
    @Override
    public List<Grant> grants(AllRoots roots, String organisation) {
      return List.of(
          new Grant(roots.statements() + "/commissioner=" + Actor.ENGLAND, READ, "its own summary"),
          new Grant(roots.statements() + "/_national", READ, "points of all practices"));
    }
  };

  /**
   * What the role may do.
   *
   * @param organisation code of the practice or the commissioner, of which only {@link #PRACTICE}
   *     and {@link #COMMISSIONER} take notice
   */
  public abstract List<Grant> grants(AllRoots roots, String organisation);
}
