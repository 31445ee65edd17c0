/**
 * How contributions of plug-ins are found, with Equinox and without, by every bundle that takes some.
 * Start at {@link org.parkwright.core.contribution.Contributions}.
 */
package org.parkwright.core.contribution;
