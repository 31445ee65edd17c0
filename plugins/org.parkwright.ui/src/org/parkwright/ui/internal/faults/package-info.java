/**
 * Faults of users shown as lists. Start at {@link org.parkwright.ui.internal.faults.FaultTable}.
 */
package org.parkwright.ui.internal.faults;
