package org.lister.store.access;

/**
 * A right below a root.
 *
 * @param root URI of a folder
 * @param why in a few words, for whoever reads the policy
 */
public record Grant(String root, Right right, String why) {}
