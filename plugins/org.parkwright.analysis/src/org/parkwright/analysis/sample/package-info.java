/**
 * Parameter values by draw: distributions, their correlations, and the points at which they are read. Start at
 * {@link org.parkwright.analysis.sample.MonteCarlo}; whatever gives values by draw is a
 * {@link org.parkwright.analysis.sample.ParameterDraws}.
 */
package org.parkwright.analysis.sample;
