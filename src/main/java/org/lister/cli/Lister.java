package org.lister.cli;

/** The door. */
public final class Lister {
  private Lister() {}

  public static void main(String[] args) {
    System.out.println("lister");
  }
}
