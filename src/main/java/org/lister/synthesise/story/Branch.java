package org.lister.synthesise.story;

/**
 * Where an ordered list of rules decides.
 *
 * @param rule its number, from 1
 */
record Branch(int rule, Answer answer) {}
