package org.lister.reconcile;

import java.util.List;
import org.lister.domain.Service;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Indicator;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Rule;
import org.lister.domain.rules.Rule.Verdict;
import org.lister.domain.rules.RuleParser;
import org.lister.domain.rules.Ruleset;

/** Two indicators of diabetes: XM001 with three rejections, XM002 with none. */
final class MadeUpRules {

  private MadeUpRules() {}

  static Ruleset ruleset() {
    return new Ruleset(
        "XM",
        "XSERVICE",
        "1.0",
        Ruleset.Status.PROPOSED,
        List.of(
            field(1, "PAT_AGE", "age on PPED"),
            field(2, "DM_DAT", "latest DM_COD on or before PPED"),
            field(3, "PU_DAT", "latest DMPCAPU_COD on or before PPED"),
            field(4, "DEC_DAT", "latest DMPCADEC_COD on or before PPED")),
        List.of(
            new Register(
                "DM_REG",
                Register.POPULATION,
                List.of(rule("DM_DAT is not null", Verdict.SELECT, Verdict.REJECT, null)))),
        List.of(indicator("XM001", rejecting()), indicator("XM002", everybody())));
  }

  static Indicator first() {
    return ruleset().indicators().get(0);
  }

  static Service service() {
    return new Service(
        "XSERVICE",
        "Made-up service",
        "made up",
        "made up",
        Service.Frequency.ANNUAL,
        List.of("XM"),
        true,
        Service.Attribution.EACH_LIST,
        Service.Payment.NONE);
  }

  private static Indicator indicator(String code, List<Rule> denominator) {
    return new Indicator(
        code,
        "Diabetes",
        "DM_REG",
        denominator,
        List.of(rule("PAT_AGE >= 40", Verdict.SELECT, Verdict.REJECT, null)),
        null);
  }

  private static List<Rule> rejecting() {
    return List.of(
        rule("PAT_AGE >= 17", Verdict.NEXT, Verdict.REJECT, new Rule.Rejection("YOUNG", 0)),
        rule("PU_DAT is not null", Verdict.REJECT, Verdict.NEXT, new Rule.Rejection("DMPCAPU", 2)),
        rule(
            "DEC_DAT is not null",
            Verdict.REJECT,
            Verdict.SELECT,
            new Rule.Rejection("DMPCADEC", 3)));
  }

  private static List<Rule> everybody() {
    return List.of(rule("PAT_AGE >= 0", Verdict.SELECT, Verdict.SELECT, null));
  }

  private static Field field(int number, String name, String extraction) {
    return new Field(number, name, RuleParser.extraction(extraction));
  }

  private static Rule rule(
      String condition, Verdict then, Verdict otherwise, Rule.Rejection countsAs) {
    return new Rule(RuleParser.condition(condition), then, otherwise, countsAs);
  }
}
