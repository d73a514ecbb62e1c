package org.lister.store;

/**
 * Where tables live. Those that hold NHS numbers have a root of their own, so that its keys can be
 * given to fewer people.
 */
public record Roots(String restricted, String releasable) {

  String of(TableName table) {
    return (table.access() == TableName.Access.RESTRICTED ? restricted : releasable)
        + "/"
        + table.folder();
  }
}
