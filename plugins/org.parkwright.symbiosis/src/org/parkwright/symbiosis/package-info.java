/**
 * Industrial symbiosis: what actors exchange with each other and what it is worth. {@link org.parkwright.symbiosis.ExchangeNetwork} is the network
 * of the exchanges that a filter lets through.
 */
package org.parkwright.symbiosis;
