/**
 * A study run on the stock of a park model: import into arrays, compute, results as values.
 * Start at {@link org.parkwright.core.run.StudyRun}.
 */
package org.parkwright.core.run;
