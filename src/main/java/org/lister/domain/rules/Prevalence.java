package org.lister.domain.rules;

import java.io.Serializable;

/**
 * How common a condition is: the patients of a register among those of a list.
 *
 * @param group the code under which it is published, for example AF
 * @param title for example <i>Atrial fibrillation</i>
 * @param list the register of everyone in the age band, or {@link Register#POPULATION}
 */
public record Prevalence(String group, String title, String list) implements Serializable {}
