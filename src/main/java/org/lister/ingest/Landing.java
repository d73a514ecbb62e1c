package org.lister.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.lister.domain.Stopped;
import org.lister.store.RemoteStorage;

/**
 * The folder where extracts land: {@code <supplier>/<practice>/<period end>/<file>}.
 *
 * <p>A supplier's folder is listed as a whole: an object store answers that with pages of a
 * thousand names, where a question a practice would take England minutes. No link is followed: on a
 * local disk, which alone has any, folders are walked one by one.
 */
final class Landing {

  private final Path root;
  private final String period;
  private final Configuration hadoop;

  Landing(IngestRequest request, Configuration hadoop) {
    this.root = new Path(request.landing());
    this.period = request.periodEnd().toString();
    this.hadoop = hadoop;
  }

  /** A practice's folder under its supplier's. */
  record Folder(String supplier, String practice) implements Comparable<Folder> {
    @Override
    public int compareTo(Folder other) {
      int order = supplier.compareTo(other.supplier);
      return order == 0 ? practice.compareTo(other.practice) : order;
    }
  }

  /** The files of the period, by the folder they are in. */
  Map<Folder, List<FileStatus>> files() {
    try {
      FileSystem files = root.getFileSystem(hadoop);
      Map<Folder, List<FileStatus>> found = new TreeMap<>();
      for (FileStatus supplier : files.listStatus(root)) {
        if (OwnFile.isLocal(supplier.getPath().toUri())) {
          new LocalLanding(files, period).add(supplier.getPath(), found);
        } else if (supplier.isDirectory()) {
          add(files.listFiles(supplier.getPath(), true), supplier.getPath(), found);
        }
      }
      return found;
    } catch (FileNotFoundException e) {
      throw unreadable("there is no such folder");
    } catch (IOException | RuntimeException e) {
      throw RemoteStorage.of(e).orElseGet(() -> unreadable(String.valueOf(e.getMessage())));
    }
  }

  private void add(
      RemoteIterator<LocatedFileStatus> files, Path supplier, Map<Folder, List<FileStatus>> found)
      throws IOException {
    while (files.hasNext()) {
      FileStatus file = files.next();
      Path folder = file.getPath().getParent();
      if (isOfThePeriod(folder, supplier) && !isHidden(file.getPath())) {
        at(folder, supplier, found).add(file);
      } else if (isOfThePeriod(folder.getParent(), supplier)) {
        // A folder where a file should be: something came, and its practice is told what is
        // missing.
        at(folder.getParent(), supplier, found);
      }
    }
  }

  private static List<FileStatus> at(
      Path folder, Path supplier, Map<Folder, List<FileStatus>> found) {
    Folder key = new Folder(supplier.getName(), folder.getParent().getName());
    return found.computeIfAbsent(key, any -> new ArrayList<>());
  }

  private boolean isOfThePeriod(Path folder, Path supplier) {
    return folder.getName().equals(period) && supplier.equals(folder.getParent().getParent());
  }

  static boolean isHidden(Path file) {
    return file.getName().startsWith(".") || file.getName().startsWith("_");
  }

  private Stopped.Mistake unreadable(String why) {
    return new Stopped.Mistake(
        "Cannot read landing %s: %s. Check the path and who may read it.".formatted(root, why));
  }
}
