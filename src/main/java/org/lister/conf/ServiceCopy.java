package org.lister.conf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lister.domain.PracticeCode;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.domain.terms.Actor;

/**
 * A service written after another, to be adjusted: the same terms and comments, with a code, a name
 * and a commissioner of its own, and word of which file it was, with its checksum.
 *
 * @param conf folder of the configuration
 * @param from name of the file that is copied, without .yaml
 * @param to name of the file that is written, without .yaml
 * @param commissioner code of whom the copy is for
 */
public record ServiceCopy(
    Path conf, String from, String to, String code, String name, String commissioner) {

  private static final Pattern FILE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * The service that is copied.
   *
   * @throws Stopped.Mistake when there is none, or the configuration has problems
   */
  public Service origin() {
    Map<String, Service> services = ServicesReader.read(conf);
    Service origin = services.get(from);
    if (origin == null) {
      throw new Stopped.Mistake(
          "Cannot copy the service '%s': there is no services/%s.yaml. Name one of %s."
              .formatted(from, from, String.join(", ", services.keySet())));
    }
    return origin;
  }

  /** What stands against the names that were chosen for the copy. */
  public List<String> objections() {
    return Stream.of(ofFile(), ofCommissioner(), ofName(), ofForm(), ofOtherServices())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> ofFile() {
    if (!FILE.matcher(to).matches()) {
      return Optional.of(
          "Cannot name a file '%s': only small letters, digits and single hyphens make a name. Choose another."
              .formatted(to));
    }
    return Files.exists(file(to))
        ? Optional.of(
            "Cannot write the service '%s': services/%s.yaml is there already. Choose another name, or remove the file."
                .formatted(to, to))
        : Optional.empty();
  }

  private Optional<String> ofCommissioner() {
    return PracticeCode.isCode(commissioner)
        ? Optional.empty()
        : Optional.of(
            "Cannot write a service for '%s': it is no code of an organisation. Write one such as XI01."
                .formatted(commissioner));
  }

  private Optional<String> ofName() {
    return name.isBlank() || name.chars().anyMatch(Character::isISOControl)
        ? Optional.of(
            "Cannot name the service: --name is empty or of several lines. Write one line.")
        : Optional.empty();
  }

  private Optional<String> ofForm() {
    return ServiceReader.isCode(code)
        ? Optional.empty()
        : Optional.of(
            "Cannot use the code '%s': it is not of capital letters and digits. Write one such as LCS02."
                .formatted(code));
  }

  private Optional<String> ofOtherServices() {
    return ServicesReader.read(conf).entrySet().stream()
        .filter(other -> other.getValue().code().equals(code))
        .map(
            other ->
                "Cannot use the code %s: services/%s.yaml has it. Choose another."
                    .formatted(code, other.getKey()))
        .findFirst();
  }

  /**
   * The file as it is to be.
   *
   * @throws Stopped.Mistake when it would not read without problems
   */
  public String text() {
    byte[] origin = bytes();
    YamlText copy =
        new YamlText(new String(origin, StandardCharsets.UTF_8))
            .with("code", code, "name")
            .with("name", name, "requester")
            .with("copied_from", from + "@" + Fingerprint.of(origin), "name");
    if (!commissioner.equals(Actor.ENGLAND)) {
      copy = copy.with("commissioned_by", commissioner, "period");
    }
    check(copy.text());
    return copy.text();
  }

  /**
   * Writes it.
   *
   * @return where it is
   */
  public Path write() {
    Path file = file(to);
    try {
      return Files.writeString(
          file, text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new Stopped.Mistake(
          "Cannot write %s: it is there already. Choose another name.".formatted(file));
    } catch (IOException e) {
      throw new Stopped.Mistake(
          "Cannot write %s: its folder is not writable. See to who may write there."
              .formatted(file));
    }
  }

  private void check(String text) {
    Problems problems = new Problems();
    ServiceReader.read(file(to).toString(), text, origin().rulesets(), problems);
    problems.stopIfAny();
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file(from));
    } catch (IOException e) {
      throw new Stopped.Mistake(
          "Cannot read %s: it is not there or not readable. See to who may read it."
              .formatted(file(from)));
    }
  }

  private Path file(String service) {
    return conf.resolve("services").resolve(service + ".yaml");
  }
}
