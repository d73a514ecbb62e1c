package org.lister.conf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.lister.domain.Service;

/** Reads {@code conf/services/*.yaml}. */
public final class ServiceReader {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{0,19}");

  private ServiceReader() {}

  /**
   * @param rulesets the names of all that there are
   */
  public static Service read(
      String file, String text, Collection<String> rulesets, Problems problems) {
    Setting root = Setting.read(file, text, problems);
    root.onlyKeys(
        "code",
        "name",
        "requester",
        "legal_basis",
        "frequency",
        "rulesets",
        "uphold_type_1_objections",
        "attribution",
        "payment",
        "commissioner",
        "commissioned_by",
        "period",
        "payment_period",
        "collection",
        "collection_dates",
        "collection_days",
        "declaration",
        "approval",
        "manual_entry",
        "purpose",
        "copied_from",
        "groups",
        "indicators",
        "items");
    Service.Frequency frequency =
        root.required("frequency").choice(Service.Frequency.class, Service.Frequency.ANNUAL);
    return new Service(
        code(root.required("code")),
        root.required("name").text(),
        root.required("requester").text(),
        root.required("legal_basis").text(),
        frequency,
        rulesets(root.optional("rulesets"), rulesets),
        root.required("uphold_type_1_objections").flag(true),
        root.required("attribution")
            .choice(Service.Attribution.class, Service.Attribution.EACH_LIST),
        root.required("payment").choice(Service.Payment.class, Service.Payment.NONE),
        TermsReader.read(root, frequency));
  }

  /** The code becomes the name of folders, so that nothing else may stand in it. */
  private static String code(Setting setting) {
    if (setting.isThere() && !isCode(setting.text())) {
      setting.problem(
          "Cannot use the code here: it is not of up to twenty capital letters and digits. Write one such as LCS01.");
    }
    return setting.text();
  }

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** What stands in for a service that is not there; it is never used. */
  static Service unread(String name) {
    return new Service(
        name,
        name,
        "",
        "",
        Service.Frequency.ANNUAL,
        List.of(),
        true,
        Service.Attribution.EACH_LIST,
        Service.Payment.NONE);
  }

  private static List<String> rulesets(Setting setting, Collection<String> known) {
    List<String> rulesets = new ArrayList<>();
    for (Setting item : setting.items()) {
      if (known.contains(item.text())) {
        rulesets.add(item.text());
      } else {
        item.problem(
            "Cannot find the ruleset '%s': there is no rulesets/%s.yaml. Write it, or name one of %s."
                .formatted(item.text(), item.text(), String.join(", ", known)));
      }
    }
    return rulesets;
  }
}
