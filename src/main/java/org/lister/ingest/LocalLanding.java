package org.lister.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.lister.ingest.Landing.Folder;

/**
 * The same folder on a local disk, walked without leaving it: a link, a pipe or a device in the
 * place of a folder or file is listed as what it is, and never opened.
 */
record LocalLanding(FileSystem files, String period) {

  /** Adds what lies in the folder of a supplier. */
  void add(Path supplier, Map<Folder, List<FileStatus>> found) throws IOException {
    if (isLink(supplier)) {
      put(new Folder(supplier.getName(), ""), link(supplier), found);
    } else if (OwnFile.isFolder(supplier)) {
      for (Path practice : inside(supplier)) {
        addPractice(new Folder(supplier.getName(), practice.getName()), practice, found);
      }
    }
  }

  private void addPractice(Folder folder, Path practice, Map<Folder, List<FileStatus>> found)
      throws IOException {
    Path ofPeriod = new Path(practice, period);
    if (isLink(practice) || isLink(ofPeriod)) {
      put(folder, link(ofPeriod), found);
    } else if (OwnFile.isFolder(ofPeriod)) {
      for (Path file : inside(ofPeriod)) {
        addFile(folder, file, found);
      }
    }
  }

  private void addFile(Folder folder, Path file, Map<Folder, List<FileStatus>> found)
      throws IOException {
    if (OwnFile.isFolder(file)) {
      // Where a file should be: something came, and its practice is told what is missing.
      found.computeIfAbsent(folder, any -> new ArrayList<>());
    } else if (!OwnFile.isIt(file)) {
      put(folder, link(file), found);
    } else if (!Landing.isHidden(file)) {
      try {
        put(folder, files.getFileStatus(file), found);
      } catch (FileNotFoundException e) {
        // Gone since it was listed, or of a name that is no text: none of those that were agreed.
      }
    }
  }

  private static void put(Folder folder, FileStatus file, Map<Folder, List<FileStatus>> found) {
    found.computeIfAbsent(folder, any -> new ArrayList<>()).add(file);
  }

  private static List<Path> inside(Path folder) throws IOException {
    List<Path> inside = new ArrayList<>();
    try (DirectoryStream<java.nio.file.Path> entries = Files.newDirectoryStream(local(folder))) {
      entries.forEach(entry -> inside.add(new Path(folder, name(entry))));
    }
    return inside;
  }

  /** A name with a colon would be taken for a URI. */
  private static Path name(java.nio.file.Path entry) {
    return new Path(null, null, entry.getFileName().toString());
  }

  private static boolean isLink(Path path) {
    return Files.isSymbolicLink(local(path));
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private static FileStatus link(Path path) throws IOException {
    return new FileStatus(0, false, 0, 0, 0, 0, null, null, null, path, path);
  }
}
