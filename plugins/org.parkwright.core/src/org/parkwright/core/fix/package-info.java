/**
 * Remedies for faults of parks, by their codes. Start at {@link org.parkwright.core.fix.Fix}.
 */
package org.parkwright.core.fix;
