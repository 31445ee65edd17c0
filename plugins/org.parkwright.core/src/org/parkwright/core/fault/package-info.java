/**
 * Faults in a user's model, scenario or table, as values: what is wrong, where, and what to do.
 * Start at {@link org.parkwright.core.fault.Faults}, the list that every check and import fills.
 */
package org.parkwright.core.fault;
