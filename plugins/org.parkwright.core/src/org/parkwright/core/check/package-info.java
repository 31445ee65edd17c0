/**
 * The rules that a park model should keep, one class a rule, and the list of them that plug-ins extend.
 * Start at {@link org.parkwright.core.check.Checks}.
 */
package org.parkwright.core.check;
