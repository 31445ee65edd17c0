/**
 * The face of Parkwright in the workbench: its perspective, views and wizards. The entry class is
 * {@link org.parkwright.ui.ParkPerspective}.
 */
package org.parkwright.ui;
