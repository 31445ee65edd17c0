/**
 * The report of a study as PDF and HTML.
 * Start at {@link org.parkwright.report.Reports}, which works inside Equinox and on a plain class path alike.
 */
package org.parkwright.report;
