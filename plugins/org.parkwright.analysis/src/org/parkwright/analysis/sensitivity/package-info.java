/**
 * Which parameter drives a result: one at a time, two at a time, and by shares of variance. Each analysis is a
 * {@link org.parkwright.analysis.sample.ParameterDraws} that says what to compute, and a value read from what was; start
 * at {@link org.parkwright.analysis.sensitivity.SobolIndices}.
 */
package org.parkwright.analysis.sensitivity;
