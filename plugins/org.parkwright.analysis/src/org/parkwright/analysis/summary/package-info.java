/**
 * What a set of draws says: mean and spread, quantiles by year, which scenario beats which, and whether there are draws
 * enough. Start at {@link org.parkwright.analysis.summary.Summary}.
 */
package org.parkwright.analysis.summary;
