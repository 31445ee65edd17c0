/**
 * How contributions of plug-ins are found, with and without Equinox.
 * Start at {@link org.parkwright.core.internal.Contributions}.
 */
package org.parkwright.core.internal;
