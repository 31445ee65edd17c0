/**
 * Tests of the desktop as its user meets it, run in the real workbench under a display. The entry
 * class is {@link org.parkwright.workbench.Desktop}, the harness with which a test sees and drives it.
 */
package org.parkwright.workbench;
