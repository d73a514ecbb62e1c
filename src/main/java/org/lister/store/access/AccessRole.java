package org.lister.store.access;

import static org.lister.store.access.Right.ADD;
import static org.lister.store.access.Right.CHANGE;
import static org.lister.store.access.Right.READ;

import java.util.List;

/** The parts that are played around a store; each gets what it needs and nothing else. */
public enum AccessRole {
  /** Runs ingest: takes in what arrived. */
  INGEST {
    @Override
    public List<Grant> grants(AllRoots roots, String practice) {
      return List.of(
          new Grant(roots.landing(), READ, "extracts of practices"),
          new Grant(roots.hospital(), READ, "hospital episodes"),
          new Grant(roots.reference(), READ, "practices, and who takes part"),
          new Grant(roots.restricted(), CHANGE, "patients, events, quarantine, episodes"),
          new Grant(roots.tables(), CHANGE, "receipts, quality, the run ledger"),
          new Grant(roots.audit(), ADD, "what was done"));
    }
  },
  /** Runs link, measure, explain and settle. */
  ANALYST {
    @Override
    public List<Grant> grants(AllRoots roots, String practice) {
      return List.of(
          new Grant(roots.reference(), READ, "practices and their areas"),
          new Grant(roots.restricted(), CHANGE, "lists are read; links and outcomes are written"),
          new Grant(roots.tables(), CHANGE, "counts, the linkage report, the run ledger"),
          new Grant(roots.audit(), ADD, "what was done"));
    }
  },
  /** Runs publish and statements: it sees no NHS number. */
  PUBLISHER {
    @Override
    public List<Grant> grants(AllRoots roots, String practice) {
      return List.of(
          new Grant(roots.reference(), READ, "practices and their areas"),
          new Grant(roots.tables(), CHANGE, "counts are read; comparators, the ledger are written"),
          new Grant(roots.published(), CHANGE, "packs"),
          new Grant(roots.statements(), CHANGE, "statements"),
          new Grant(roots.audit(), ADD, "what was done"));
    }
  },
  /** One practice: its own pack and its own statement. */
  PRACTICE {
    @Override
    public List<Grant> grants(AllRoots roots, String practice) {
      return List.of(
          new Grant(roots.published() + "/practice=" + practice, READ, "its own pack"),
          new Grant(roots.statements() + "/practice=" + practice, READ, "its own statement"));
    }
  };

  /**
   * What the role may do.
   *
   * @param practice code of the practice, of which only {@link #PRACTICE} takes notice
   */
  public abstract List<Grant> grants(AllRoots roots, String practice);
}
