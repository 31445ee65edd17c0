/**
 * The rules that ship with Parkwright, one class a rule; clients see them through {@code Checks}.
 * Start at {@link org.parkwright.core.check.internal.UnitCapacity}, a short one.
 */
package org.parkwright.core.check.internal;
