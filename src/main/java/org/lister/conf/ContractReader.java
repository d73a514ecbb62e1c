package org.lister.conf;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lister.domain.Codelist;
import org.lister.domain.Contract;
import org.lister.domain.Contract.Place;
import org.lister.domain.Contract.ValueRange;
import org.lister.domain.NhsNumberRanges;
import org.lister.domain.SnomedCode;

/** Reads {@code conf/contract.yaml}. */
public final class ContractReader {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private ContractReader() {}

  /**
   * @param codelists by name: the codes that value ranges speak of, and all that are known
   */
  public static Contract read(
      String file, String text, Map<String, Codelist> codelists, Problems problems) {
    Setting root = Setting.read(file, text, problems);
    root.onlyKeys("nhs_numbers", "earliest_event", "value_ranges");
    return new Contract(
        nhsNumbers(root.required("nhs_numbers")),
        root.required("earliest_event").date(EARLIEST),
        root.optional("value_ranges").items().stream()
            .map(setting -> valueRange(setting, codelists))
            .toList(),
        codelists.values().stream()
            .flatMap(codelist -> codelist.codes().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static NhsNumberRanges nhsNumbers(Setting setting) {
    List<NhsNumberRanges.Range> ranges =
        setting.items().stream()
            .map(
                item ->
                    item.parsed(
                        NhsNumberRanges.Range::of,
                        new NhsNumberRanges.Range(0, 999),
                        "a range of first three digits such as 400-499"))
            .toList();
    if (ranges.isEmpty()) {
      setting.problem("Cannot accept NHS numbers of no range: write at least one.");
      return NhsNumberRanges.synthetic();
    }
    return new NhsNumberRanges(ranges);
  }

  private static ValueRange valueRange(Setting setting, Map<String, Codelist> codelists) {
    setting.onlyKeys("name", "codelist", "codes", "value", "from", "to");
    double from = setting.required("from").decimal(0);
    double to = setting.required("to").decimal(from);
    if (from > to) {
      setting.problem("Cannot accept values from %s to %s: exchange them.".formatted(from, to));
    }
    return new ValueRange(
        setting.required("name").text(),
        codes(setting, codelists),
        setting.required("value").choice(Place.class, Place.VALUE1),
        Math.min(from, to),
        Math.max(from, to));
  }

  private static Set<Long> codes(Setting setting, Map<String, Codelist> codelists) {
    Set<Long> codes = new HashSet<>();
    setting.optional("codes").items().forEach(item -> codes.add(code(item)));
    Setting name = setting.optional("codelist");
    if (name.isThere() && codelists.containsKey(name.text())) {
      codes.addAll(codelists.get(name.text()).codes());
    } else if (name.isThere()) {
      name.problem("Cannot find the codelist '%s': it is not in conf.".formatted(name.text()));
    } else if (codes.isEmpty()) {
      setting.problem("Cannot hold no code to a range: name a codelist or write codes.");
    }
    return codes;
  }

  private static long code(Setting item) {
    return item.parsed(
        text -> new SnomedCode(Long.parseLong(text)).value(), 0L, "a SNOMED CT identifier");
  }
}
