package org.lister.conf;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Scheme.Domain;
import org.lister.domain.terms.Scheme.EmptyRegister;
import org.lister.domain.terms.Scheme.Entry;
import org.lister.domain.terms.Scheme.Group;
import org.lister.domain.terms.Scheme.Item;
import org.lister.domain.terms.Scheme.Kind;
import org.lister.domain.terms.Scheme.PaidIndicator;

/** Reads of a service's file what it pays for. */
final class SchemeReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Setting root;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  SchemeReader(Setting root) {
    this.root = root;
  }

  Scheme read() {
    root.optional("groups")
        .entries()
        .forEach((code, group) -> groups.put(code, group(code, group)));
    Map<String, PaidIndicator> indicators = new LinkedHashMap<>();
    root.optional("indicators")
        .entries()
        .forEach((code, indicator) -> indicators.put(code, indicator(code, indicator)));
    Map<String, Item> items = new LinkedHashMap<>();
    root.optional("items").entries().forEach((code, item) -> items.put(code, item(code, item)));
    return new Scheme(groups, indicators, items);
  }

  private static Group group(String code, Setting group) {
    group.onlyKeys("title", "domain", "register", "list", "empty_register");
    @Nullable String register =
        group.optional("register").isThere() ? group.optional("register").text() : null;
    return new Group(
        code,
        group.required("title").text(),
        group.required("domain").choice(Domain.class, Domain.OTHER),
        register,
        group.optional("list").text("TOTAL"),
        group.optional("empty_register").choice(EmptyRegister.class, EmptyRegister.TAKES_POINTS));
  }

  private PaidIndicator indicator(String code, Setting indicator) {
    indicator.onlyKeys("group", "points", "thresholds", "of", "entry");
    Setting group = indicator.required("group");
    if (group.isThere() && !groups.containsKey(group.text())) {
      group.problem(
          "Cannot put %s into the group '%s': it is not among the groups. Use one of %s."
              .formatted(code, group.text(), String.join(", ", groups.keySet())));
    }
    Kind kind = indicator.optional("of").choice(Kind.class, Kind.FRACTION);
    List<BigDecimal> thresholds = thresholds(code, kind, indicator);
    return new PaidIndicator(
        code,
        group.text(),
        kind,
        indicator.optional("entry").choice(Entry.class, Entry.AUTOMATIC),
        points(code, indicator.required("points")),
        thresholds.get(0),
        thresholds.get(1));
  }

  private static BigDecimal points(String code, Setting setting) {
    BigDecimal points = setting.exact(BigDecimal.ZERO);
    if (points.signum() < 0) {
      setting.problem(
          "Cannot give %s points for %s: they are below 0. Write 0 or more."
              .formatted(points, code));
    }
    return points;
  }

  /** Only a fraction has thresholds; a register or a flag brings all its points or none. */
  private static List<BigDecimal> thresholds(String code, Kind kind, Setting indicator) {
    Setting setting =
        kind == Kind.FRACTION ? indicator.required("thresholds") : indicator.optional("thresholds");
    List<Setting> both = setting.items();
    if (!setting.isThere()) {
      return List.of(BigDecimal.ZERO, HUNDRED);
    }
    if (kind != Kind.FRACTION || both.size() != 2) {
      setting.problem(
          "Cannot use these thresholds for %s: a fraction has two, such as [35, 75], a register and a flag none."
              .formatted(code));
      return List.of(BigDecimal.ZERO, HUNDRED);
    }
    BigDecimal lower = both.get(0).exact(BigDecimal.ZERO);
    BigDecimal upper = both.get(1).exact(HUNDRED);
    if (lower.signum() < 0 || upper.compareTo(HUNDRED) > 0 || lower.compareTo(upper) >= 0) {
      setting.problem(
          "Cannot use the thresholds %s and %s for %s: the lower must be below the upper, both from 0 to 100."
              .formatted(lower, upper, code));
    }
    return List.of(lower, upper);
  }

  private static Item item(String code, Setting item) {
    item.onlyKeys("title", "price");
    return new Item(code, item.required("title").text(), item.required("price").text());
  }
}
