package org.lister.conf;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.Field;
import org.lister.domain.rules.Register;
import org.lister.domain.rules.Unused;

/** Points out, where it is written, what of a ruleset is of no use. */
record UnusedCheck(Unused unused) {

  /**
   * @param bodies the files of the ruleset, each at its root
   */
  void warnIn(List<Setting> bodies) {
    for (Setting body : bodies) {
      Map<String, Setting> fields = body.optional("fields").entries();
      unused.fields().forEach(field -> warn(field, fields.get(Integer.toString(field.number()))));
      Map<String, Setting> registers = body.optional("registers").entries();
      unused.registers().forEach(register -> warn(register, registers.get(register.name())));
    }
  }

  private static void warn(Field field, @Nullable Setting place) {
    if (place != null) {
      place.warning(
          "Field %d %s is of no use: no rule and no other field takes it. Use it, or take it out."
              .formatted(field.number(), field.name()));
    }
  }

  private static void warn(Register register, @Nullable Setting place) {
    if (place != null) {
      place.warning(
          "The register %s is of no use: no indicator and no other register speaks of it, and it has no prevalence. Use it, or take it out."
              .formatted(register.name()));
    }
  }
}
