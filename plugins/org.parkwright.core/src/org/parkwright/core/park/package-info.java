/**
 * Park files opened and saved, with faults as values.
 * Start at {@link org.parkwright.core.park.Parks}.
 */
package org.parkwright.core.park;
