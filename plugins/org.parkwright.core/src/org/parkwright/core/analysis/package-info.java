/**
 * What varies in a study and what came out for every draw. {@link org.parkwright.core.analysis.UncertainParameterChange} says what
 * varies, {@link org.parkwright.core.run.EnsembleRun} computes it.
 */
package org.parkwright.core.analysis;
