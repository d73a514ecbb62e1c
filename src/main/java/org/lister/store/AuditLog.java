package org.lister.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.IOUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.lister.domain.Stopped;

/**
 * The audit log: a file an entry, to which entries are only ever added. Each entry holds the
 * checksum of the one before, so that who changes, removes or slips in an entry would have to
 * rewrite all that came after it; the checksum of the last one, noted elsewhere, guards the rest.
 */
public final class AuditLog {

  private static final String ENDING = ".json";
  private static final Pattern ENTRY = Pattern.compile("[0-9]{12}\\.json");
  private static final long LAST_NUMBER = 999_999_999_999L;

  /** Who adds takes its turn beside the entries. */
  private static final String TURN = "entries";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final Configuration hadoop;
  private final Path folder;

  /**
   * @param folder URI; made when the first entry is added
   */
  public AuditLog(Configuration hadoop, String folder) {
    this.hadoop = hadoop;
    this.folder = new Path(folder);
  }

  /**
   * Where the chain does not hold.
   *
   * @param number of the entry, 0 of a file that is none
   * @param why in words
   */
  public record Break(long number, String why) {}

  /**
   * What was found.
   *
   * @param entries how many there are
   * @param head SHA-256 of the last one, empty when there is none
   * @param breaks where the chain does not hold
   */
  public record Verified(long entries, String head, List<Break> breaks) {
    public Verified {
      breaks = List.copyOf(breaks);
    }
  }

  /** Adds an entry behind the last one. */
  public void add(AuditEntry entry) {
    boolean isAdded = false;
    while (!isAdded) {
      isAdded =
          new Turn(new Path(folder, TURN).toString(), hadoop)
              .take(() -> isAddedBehindTheLast(entry));
    }
  }

  /** All entries that can be read, in order. */
  public List<AuditEntry> entries() {
    List<AuditEntry> entries = new ArrayList<>();
    for (Path file : files()) {
      parsed(bytes(file)).ifPresent(entries::add);
    }
    return entries;
  }

  /** Walks along the whole chain. */
  public Verified verify() {
    List<Break> breaks = new ArrayList<>(strays());
    String before = "";
    long number = 0;
    for (Path file : files()) {
      number++;
      byte[] bytes = bytes(file);
      why(file, number, before, bytes).ifPresent(breaks::add);
      number = number(file);
      before = checksum(bytes);
    }
    return new Verified(files().size(), before, breaks);
  }

  /** Whether some entry has this checksum: a head that was noted once must be in the chain. */
  public boolean holds(String checksum) {
    return files().stream().map(this::bytes).anyMatch(bytes -> checksum(bytes).equals(checksum));
  }

  private static Optional<Break> why(Path file, long expected, String before, byte[] bytes) {
    if (number(file) != expected) {
      return Optional.of(
          new Break(
              expected, "entries %d to %d are missing".formatted(expected, number(file) - 1)));
    }
    Optional<AuditEntry> entry = parsed(bytes);
    if (entry.isEmpty()) {
      return Optional.of(new Break(expected, "it cannot be read"));
    }
    return entry.get().number() == expected && entry.get().previous().equals(before)
        ? Optional.empty()
        : Optional.of(new Break(expected, "it does not follow from the entry before"));
  }

  private boolean isAddedBehindTheLast(AuditEntry entry) {
    List<Path> files = files();
    Path last = files.isEmpty() ? null : files.get(files.size() - 1);
    AuditEntry placed =
        last == null ? entry.at(1, "") : entry.at(number(last) + 1, checksum(bytes(last)));
    if (placed.number() > LAST_NUMBER) {
      throw new Stopped.DataFault(
          "Cannot add to the audit log %s: somebody laid an entry of the last number there is in it (%s). lister audit verify tells where the chain breaks."
              .formatted(folder, last));
    }
    Path file = new Path(folder, "%012d%s".formatted(placed.number(), ENDING));
    try {
      return new WholeFile(fileSystem(), file).write(json(placed).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot add to the audit log " + folder, e);
    }
  }

  private List<Path> files() {
    return files(name -> ENTRY.matcher(name).matches());
  }

  /** Lister makes no other files of their kind beside the entries. */
  private List<Break> strays() {
    return files(name -> name.endsWith(ENDING) && !ENTRY.matcher(name).matches()).stream()
        .map(file -> new Break(0, "%s is none of Lister's".formatted(file.getName())))
        .toList();
  }

  private List<Path> files(Predicate<String> which) {
    try {
      return Arrays.stream(fileSystem().listStatus(folder))
          .map(FileStatus::getPath)
          .filter(file -> which.test(file.getName()))
          .sorted()
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the audit log " + folder, e);
    }
  }

  private byte[] bytes(Path file) {
    try (var in = fileSystem().open(file)) {
      return IOUtils.toByteArray(in);
    } catch (ChecksumException e) {
      // Somebody wrote past the file system: there is no such entry any more.
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the audit log " + folder, e);
    }
  }

  private FileSystem fileSystem() throws IOException {
    return folder.getFileSystem(hadoop);
  }

  private static long number(Path file) {
    return Long.parseLong(file.getName().replace(ENDING, ""));
  }

  private static String checksum(byte[] bytes) {
    return DigestUtils.sha256Hex(bytes);
  }

  private static Optional<AuditEntry> parsed(byte[] bytes) {
    try {
      return Optional.of(JSON.readValue(bytes, AuditEntry.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String json(AuditEntry entry) {
    try {
      return JSON.writeValueAsString(entry) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text and numbers always have a form in JSON", e);
    }
  }
}
