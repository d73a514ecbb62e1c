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
    String list =
        "group:%1$s:%2$s,default:group:%1$s:%2$s".formatted(group, letters(grant.right()));
    String command =
        "hdfs".equals(root.getScheme())
            ? "hdfs dfs -setfacl -R -m %s %s".formatted(list, grant.root())
            : "setfacl -R -m %s '%s'".formatted(list, root.getPath());
    return String.format(Locale.ROOT, "%s  # %s%s", command, grant.why(), note(grant.right()));
  }

  private static String letters(Right right) {
    return right == Right.READ ? "r-X" : "rwX";
  }

  /** POSIX knows no right to add without the right to change. */
  private static String note(Right right) {
    return right == Right.ADD ? "; then: chattr +a on each file, or storage that keeps them" : "";
  }
}
