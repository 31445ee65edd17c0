/**
 * Which measure for which unit: by rule, or the best under a budget or for a target. Start at
 * {@link org.parkwright.analysis.choice.Choice} with the {@link org.parkwright.analysis.choice.Options} of a stock.
 */
package org.parkwright.analysis.choice;
