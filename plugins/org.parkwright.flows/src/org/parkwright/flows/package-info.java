/**
 * Flows of energy and materials between the actors of a park, and their balances: {@link org.parkwright.flows.Reconciliation} brings measured
 * ones to fit.
 */
package org.parkwright.flows;
