package org.lister.settle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lister.domain.Participation;
import org.lister.domain.PracticeCode;
import org.lister.domain.Service;
import org.lister.domain.quality.Parameter;
import org.lister.domain.quality.Parameter.Standing;
import org.lister.domain.quality.PaymentParameters;
import org.lister.domain.quality.Rounding;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Scheme.Domain;
import org.lister.domain.terms.Scheme.EmptyRegister;
import org.lister.domain.terms.Scheme.Entry;
import org.lister.domain.terms.Scheme.Group;
import org.lister.domain.terms.Scheme.Item;
import org.lister.domain.terms.Scheme.Kind;
import org.lister.domain.terms.Scheme.PaidIndicator;
import org.lister.domain.terms.Span;
import org.lister.domain.terms.Terms;

/** A small service with points, another with items, and what they are paid by. */
final class MadeUpService {

  static final LocalDate PERIOD_END = LocalDate.of(2026, 3, 31);

  private static final Span PERIOD = new Span(LocalDate.of(2025, 4, 1), PERIOD_END);

  private MadeUpService() {}

  /**
   * XA has a register and two indicators, XB an indicator for the public, XC is kept when empty.
   */
  static Scheme points() {
    return pointsWhereXbBrings("20");
  }

  static Scheme pointsWhereXbBrings(String most) {
    Map<String, Group> groups = new LinkedHashMap<>();
    groups.put("XA", group("XA", Domain.CLINICAL, "XA_REG", EmptyRegister.TAKES_POINTS));
    groups.put("XB", group("XB", Domain.PUBLIC_HEALTH, null, EmptyRegister.TAKES_POINTS));
    groups.put("XC", group("XC", Domain.CLINICAL, "XC_REG", EmptyRegister.KEEPS_POINTS));
    Map<String, PaidIndicator> indicators = new LinkedHashMap<>();
    indicators.put("XA001", indicator("XA001", "XA", Kind.FRACTION, "10"));
    indicators.put("XA002", indicator("XA002", "XA", Kind.FRACTION, "5"));
    indicators.put("XB001", indicator("XB001", "XB", Kind.FRACTION, most));
    indicators.put("XC001", indicator("XC001", "XC", Kind.REGISTER, "3"));
    return new Scheme(groups, indicators, Map.of());
  }

  static Scheme items() {
    return new Scheme(
        Map.of(), Map.of(), Map.of("XI001", new Item("XI001", "a dose", "made-up dose")));
  }

  private static Group group(
      String code, Domain domain, @Nullable String register, EmptyRegister empty) {
    return new Group(code, code, domain, register, "TOTAL", empty);
  }

  private static PaidIndicator indicator(String code, String group, Kind kind, String points) {
    return new PaidIndicator(
        code,
        group,
        kind,
        Entry.AUTOMATIC,
        new BigDecimal(points),
        BigDecimal.valueOf(40),
        BigDecimal.valueOf(90));
  }

  static Service service(Scheme scheme) {
    return service(scheme, Terms.Collection.AUTOMATIC, Terms.Purpose.LIVE);
  }

  static Service service(Scheme scheme, Terms.Collection collection, Terms.Purpose purpose) {
    return new Service(
        "T",
        "made-up service",
        "test",
        "none",
        Service.Frequency.ANNUAL,
        List.of(),
        true,
        Service.Attribution.EACH_LIST,
        Service.Payment.POINTS,
        new Terms(
            Terms.Commissioner.ICB,
            PERIOD,
            Terms.PaymentPeriod.ANNUAL,
            collection,
            List.of(PERIOD_END),
            Terms.Need.REQUIRED,
            Terms.Need.REQUIRED,
            null,
            purpose,
            null,
            scheme));
  }

  /** Everybody takes part who is in these tests. */
  static final Participation EVERYBODY = takingPart("X00001", "X00002", "X00003");

  static Participation takingPart(String... practices) {
    return new Participation(
        Stream.of(practices)
            .collect(
                Collectors.toMap(
                    PracticeCode::new,
                    any -> List.of(Participation.Stay.since(LocalDate.of(2025, 4, 1))))));
  }

  /** The same, with national prevalences in per cent. */
  static PaymentParameters withPrevalences(String ofXa, String ofXc) {
    PaymentParameters without = parameters("200");
    return new PaymentParameters(
        without.poundPerPoint(),
        without.averageList(),
        without.aspirationPercent(),
        without.prices(),
        Map.of("XA", number(ofXa), "XC", number(ofXc)),
        without.listFactor(),
        without.diseaseFactor(),
        without.checksum());
  }

  /** £ 200 for a point, an average list of 1,000, £ 12.06 for a dose, factors as they are. */
  static PaymentParameters parameters(String poundPerPoint) {
    return new PaymentParameters(
        number(poundPerPoint),
        number("1000"),
        number("80"),
        Map.of("made-up dose", number("12.06")),
        Map.of(),
        Rounding.NONE,
        Rounding.NONE,
        "parameters of " + poundPerPoint);
  }

  private static Parameter number(String value) {
    return new Parameter(new BigDecimal(value), Standing.MADE_UP, "test");
  }
}
