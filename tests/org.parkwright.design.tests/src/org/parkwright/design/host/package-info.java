/**
 * The specification as its host runs it: what it shows of real parks, and each of its tools once. The entry class is
 * {@link org.parkwright.design.host.ParkHost}.
 */
package org.parkwright.design.host;
