package org.lister.publish.pages;

/** A name and a value in the small print. */
public record Fact(String name, String value) {}
