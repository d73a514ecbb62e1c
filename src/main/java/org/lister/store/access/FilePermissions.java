package org.lister.store.access;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Grants as commands that lay access control lists upon folders of a POSIX file system or HDFS. */
public final class FilePermissions {

  private FilePermissions() {}

  /**
   * The commands, a line each.
   *
   * @param group the group of accounts that the role is played by
   */
  public static List<String> commands(String group, List<Grant> grants) {
    return grants.stream().map(grant -> command(group, grant)).toList();
  }

  private static String command(String group, Grant grant) {
    URI root = URI.create(grant.root());
    String command =
        "hdfs".equals(root.getScheme())
            ? "hdfs dfs -setfacl -R -m %s %s"
                .formatted(list(group, hdfsLetters(grant.right())), quoted(grant.root()))
            : "setfacl -R -m %s %s"
                .formatted(list(group, letters(grant.right())), quoted(root.getPath()));
    return String.format(Locale.ROOT, "%s  # %s%s", command, grant.why(), note(grant.right()));
  }

  /** Everybody else is shut out, now and of what will be made there. */
  private static String list(String group, String letters) {
    return "group:%1$s:%2$s,other::---,default:group:%1$s:%2$s,default:other::---"
        .formatted(group, letters);
  }

  private static String letters(Right right) {
    return right == Right.READ ? "r-X" : "rwX";
  }

  /** HDFS knows no X, and takes no notice of the x of a file. */
  private static String hdfsLetters(Right right) {
    return right == Right.READ ? "r-x" : "rwx";
  }

  private static String quoted(String path) {
    return "'" + path.replace("'", "'\\''") + "'";
  }

  /** POSIX knows no right to add without the right to change. */
  private static String note(Right right) {
    return right == Right.ADD ? "; then: chattr +a on each file, or storage that keeps them" : "";
  }
}
