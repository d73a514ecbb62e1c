package org.lister.domain.rules.specification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Codelist;
import org.lister.domain.QualifyingDates;
import org.lister.domain.Service;
import org.lister.domain.document.Section;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Prevalence;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.RuleParser;
import org.lister.domain.rules.Ruleset;
import org.lister.domain.rules.Validity;

/** A small ruleset with all that a specification tells, and a title that is not to be trusted. */
public final class Diabetes {

  static final QualifyingDates DATES = QualifyingDates.ofFinancialYearTo(LocalDate.of(2026, 3, 31));

  static final Map<String, Codelist> CODELISTS =
      Map.of(
          "DM_COD",
          new Codelist(
              "DM_COD",
              Map.of(73211009L, "Diabetes mellitus", 44054006L, "Type 2 diabetes"),
              "reference sets",
              false),
          "HBA_COD",
          new Codelist("HBA_COD", Map.of(999791000000106L, "Placeholder: HbA1c"), "Lister", true));

  private static final List<Field> FIELDS =
      List.of(
          new Field(1, "PAT_AGE", RuleParser.extraction("age on PPED")),
          new Field(2, "DM_DAT", RuleParser.extraction("earliest DM_COD on or before PPED")),
          new Field(
              3,
              "HBA",
              RuleParser.extraction("latest HBA_COD with a value after PPED - 12 months")),
          new Field(4, "OTHER", RuleParser.extraction("sex")));

  private static final List<Register> REGISTERS =
      List.of(
          new Register(
              "DM_REG",
              Register.POPULATION,
              List.of(rule("DM_DAT is not null", Verdict.SELECT, Verdict.REJECT, null)),
              new Prevalence("DM", "Diabetes mellitus", Register.POPULATION),
              "From which age on?"),
          new Register(
              "DMYOUNG_REG",
              "DM_REG",
              List.of(rule("PAT_AGE < 80", Verdict.SELECT, Verdict.REJECT, null))));

  static final Indicator HBA1C =
      new Indicator(
          "DM1",
          "HbA1c <= 58 | without frailty",
          "DMYOUNG_REG",
          List.of(
              rule(
                  "DM_DAT > PPED - 9 months",
                  Verdict.REJECT,
                  Verdict.NEXT,
                  new Rule.Rejection("NEW", 6)),
              rule(
                  "HBA_VAL is null",
                  Verdict.REJECT,
                  Verdict.SELECT,
                  new Rule.Rejection("NOVAL", 0))),
          List.of(rule("HBA_VAL <= 58", Verdict.SELECT, Verdict.REJECT, null)),
          new Indicator.Points(17, 35, 75),
          "Which readings count?");

  private static final Indicator EVERYBODY =
      new Indicator(
          "ALL1",
          "<script>alert('x')</script> & others",
          Register.POPULATION,
          List.of(rule("PAT_AGE >= 0", Verdict.SELECT, Verdict.REJECT, null)),
          List.of(rule("PAT_AGE >= 18", Verdict.SELECT, Verdict.REJECT, null)),
          null);

  static final Ruleset RULESET =
      new Ruleset(
          "DM",
          "T",
          "1",
          Ruleset.Status.PROPOSED,
          FIELDS,
          REGISTERS,
          List.of(HBA1C, EVERYBODY),
          new Validity(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)));

  private Diabetes() {}

  /** The whole of it as a reviewer gets it. */
  public static Section document() {
    Service service =
        new Service(
            "T",
            "Diabetes & co",
            "NHS England",
            "none: made up",
            Service.Frequency.ANNUAL,
            List.of("dm"),
            true,
            Service.Attribution.EACH_LIST,
            Service.Payment.POINTS);
    return new ServiceSpecification(service, List.of(RULESET), CODELISTS, DATES, "c0ffee")
        .document();
  }

  private static Rule rule(
      String condition, Verdict then, Verdict otherwise, Rule.@Nullable Rejection as) {
    return new Rule(RuleParser.condition(condition), then, otherwise, as);
  }
}
