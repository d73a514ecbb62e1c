package org.lister.domain.achievement;

/** What stands against a decision about the figures of a practice, and what to do, in words. */
public record Doubt(String why, String whatToDo) {}
