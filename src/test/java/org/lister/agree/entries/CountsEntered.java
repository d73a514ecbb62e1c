package org.lister.agree.entries;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.lister.agree.entries.EnterRequest.OnRefusal;
import org.lister.conf.ConfigurationReader;
import org.lister.domain.terms.Actor;
import org.lister.domain.terms.Commissioners;
import org.lister.domain.terms.Role;
import org.lister.domain.terms.Scheme.Entry;
import org.lister.domain.terms.Terms.Commissioner;

/** The entering of files of counts, for tests that spoil them. */
public final class CountsEntered {

  private static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);
  private static final String AT = "2026-04-20T10:00:00Z";

  private final Path folder;
  private final EntryScene byHand;

  public CountsEntered(Path folder) {
    this.byHand =
        new EntryScene(
            folder,
            EntryScene.service("XHAND", PERIOD_END, Map.of("QI01", Entry.MANUAL)),
            List.of(),
            PERIOD_END,
            Set.of("X00001", "X00002"),
            Set.of("X00001", "X00002"));
    this.folder = folder;
  }

  private EntryScene shipped() {
    var shipped =
        ConfigurationReader.read(
            Path.of("conf"), read -> read.withService("qof-2025-26").withPeriodEnd(PERIOD_END));
    return new EntryScene(
        folder,
        shipped.service(),
        shipped.rulesets(),
        PERIOD_END,
        Set.of("X00001", "X00002", "X00003"),
        Set.of("X00001", "X00002"));
  }

  public static String header() {
    return EntryScene.HEADER;
  }

  /** What the first look at a file says. */
  public static void inspected(Configuration hadoop, String uri) {
    EntryInspection.of(hadoop, uri);
  }

  /** Where the refused rows of a file are told. */
  public String reportOf(String uri) {
    return byHand.request(uri, new Origin.Imported(null), OnRefusal.KEEP_THE_REST, AT).report();
  }

  public EnterResult imported(byte[] file) throws IOException {
    EntryScene scene = shipped();
    return scene.importing(scene.file("counts.csv", file), OnRefusal.KEEP_THE_REST, AT);
  }

  public EnterResult byHand(byte[] file) throws IOException {
    Actor actor = new Actor("practice-1", "X00001", Set.of(Role.ACHIEVEMENT_ENTRY));
    Commissioners boards = new Commissioners(Commissioner.ICB, Map.of("X00001", "XI01"));
    return byHand.committed(
        byHand.request(
            byHand.file("hand.csv", file),
            new Origin.ByHand(actor, boards),
            OnRefusal.KEEP_THE_REST,
            AT));
  }
}
