package org.lister.cluster;

/**
 * A task that ended.
 *
 * @param executor that carried it out
 * @param sent bytes of its result that the driver received, accumulators among them
 */
record EndedTask(Step step, String executor, long sent) {}
