package org.lister.synthesise;

import java.util.Optional;

/**
 * One metric of Individual GP Level Data, told backwards: first it is drawn where a patient stands,
 * then events are written that put them exactly there, and some that must make no difference. So
 * the truth is known without any rule being evaluated.
 */
interface Metric {

  /** Where the patient stands; empty when the metric is not about them. */
  Optional<Membership> tell(Person person, Journal journal, Draw draw);
}
