/**
 * Damaged files and arguments of every kind through every command: whatever a user's file holds, it ends in a message.
 * Start at {@link org.parkwright.cli.mutation.MutationRun}, which {@code perf/mutate} runs for as long as wanted.
 */
package org.parkwright.cli.mutation;
