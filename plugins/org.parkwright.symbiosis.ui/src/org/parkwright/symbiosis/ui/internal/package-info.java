/**
 * What the workbench shows of industrial symbiosis beside editors of a park: what could be exchanged, and what is in one year after the other. Views start
 * at {@link org.parkwright.symbiosis.ui.internal.ProposalsView} and {@link org.parkwright.symbiosis.ui.internal.YearsView}.
 */
package org.parkwright.symbiosis.ui.internal;
