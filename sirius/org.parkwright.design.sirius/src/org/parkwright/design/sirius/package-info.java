/**
 * Opens the viewpoint specification of {@code org.parkwright.design} in Sirius; built by the profile {@code sirius} alone.
 * Enter at {@link org.parkwright.design.sirius.Activator}.
 */
package org.parkwright.design.sirius;
