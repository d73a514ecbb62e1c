package org.lister.conf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.lister.domain.PracticeCode;
import org.lister.domain.terms.Actor;
import org.lister.domain.terms.Role;

/** Reads {@code conf/actors.yaml}: it is no part of what figures are made of. */
public final class ActorsReader {

  private ActorsReader() {}

  /**
   * Everybody who may act, by the name that LISTER_ACTOR gives.
   *
   * @param folder the folder of the configuration
   * @throws org.lister.domain.Stopped.Mistake with all problems, each with file and line
   */
  public static Map<String, Actor> read(Path folder) {
    Path file = folder.toAbsolutePath().normalize().resolve("actors.yaml");
    Problems problems = new Problems();
    Map<String, Actor> actors = new LinkedHashMap<>();
    Setting.read(file.toString(), text(file, problems), problems)
        .entries()
        .forEach((name, setting) -> actors.put(name, actor(setting)));
    problems.stopIfAny();
    return actors;
  }

  private static Actor actor(Setting setting) {
    setting.onlyKeys("name", "organisation", "roles");
    Setting organisation = setting.required("organisation");
    if (organisation.isThere() && !PracticeCode.isCode(organisation.text())) {
      organisation.problem(
          "Cannot use the organisation '%s': it is not a code of three to six capital letters and digits. Write one, or ENG."
              .formatted(organisation.text()));
    }
    Set<Role> roles = new LinkedHashSet<>();
    for (Setting role : setting.required("roles").items()) {
      roles.add(role.choice(Role.class, Role.ACHIEVEMENT_ENTRY));
    }
    return new Actor(setting.required("name").text(), organisation.text(), roles);
  }

  private static String text(Path file, Problems problems) {
    try {
      return Utf8.text(ConfFile.bytes(file), problem -> problems.add(file.toString(), 0, problem))
          .orElse("");
    } catch (IOException e) {
      problems.add(file.toString(), 0, "Cannot read this file: it is not there or not readable.");
      return "";
    }
  }
}
