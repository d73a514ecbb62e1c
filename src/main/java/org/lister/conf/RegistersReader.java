package org.lister.conf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lister.domain.rules.KnownNames;
import org.lister.domain.rules.Prevalence;
import org.lister.domain.rules.Register;

/**
 * Reads registers. Each may speak of those above it and of no other, so that there can be no
 * circle.
 */
final class RegistersReader {

  private final KnownNames names;
  private final List<Register> registers = new ArrayList<>();
  private final Set<String> known = new LinkedHashSet<>(Set.of(Register.POPULATION));

  RegistersReader(KnownNames names) {
    this.names = names;
  }

  List<Register> registers() {
    return registers;
  }

  /** The reader of rules that may speak of every register read so far. */
  RulesReader rules() {
    return new RulesReader(names, known);
  }

  /** Reads the registers of one file, after those of the files before. */
  void read(Setting section) {
    for (Map.Entry<String, Setting> entry : section.entries().entrySet()) {
      Register register = register(entry.getKey(), entry.getValue());
      if (!known.add(register.name()) || names.kinds().containsKey(register.name())) {
        entry
            .getValue()
            .problem(
                "Cannot call a register %s: the name is taken. Choose another name."
                    .formatted(register.name()));
      }
      registers.add(register);
    }
  }

  private Register register(String name, Setting setting) {
    setting.onlyKeys("of", "prevalence", "unverified", "rules");
    RulesReader.requireName("register", name, setting);
    return new Register(
        name,
        rules().register(setting.optional("of")),
        rules().uncounted(setting.required("rules")),
        prevalence(setting.optional("prevalence")),
        RulesReader.question(setting));
  }

  private @Nullable Prevalence prevalence(Setting setting) {
    if (!setting.isThere()) {
      return null;
    }
    setting.onlyKeys("group", "title", "list");
    return new Prevalence(
        setting.required("group").text(),
        setting.required("title").text(),
        rules().register(setting.required("list")));
  }
}
