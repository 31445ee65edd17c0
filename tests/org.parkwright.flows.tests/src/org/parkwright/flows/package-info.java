/** Tests of flows. */
package org.parkwright.flows;
