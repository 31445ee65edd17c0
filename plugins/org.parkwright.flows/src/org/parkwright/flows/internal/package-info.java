/** What comes in by the doors for plug-ins: {@link org.parkwright.flows.internal.SankeyCommand} draws, {@link org.parkwright.flows.internal.EnergyFlowsProvider} describes. */
package org.parkwright.flows.internal;
