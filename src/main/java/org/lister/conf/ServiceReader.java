package org.lister.conf;

import org.lister.domain.Service;

/** Reads {@code conf/services/*.yaml}. */
public final class ServiceReader {

  private ServiceReader() {}

  public static Service read(String file, String text, Problems problems) {
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
        "payment");
    return new Service(
        root.required("code").text(),
        root.required("name").text(),
        root.required("requester").text(),
        root.required("legal_basis").text(),
        root.required("frequency").choice(Service.Frequency.class, Service.Frequency.ANNUAL),
        root.required("rulesets").texts(),
        root.required("uphold_type_1_objections").flag(true),
        root.required("attribution")
            .choice(Service.Attribution.class, Service.Attribution.EACH_LIST),
        root.required("payment").choice(Service.Payment.class, Service.Payment.NONE));
  }
}
