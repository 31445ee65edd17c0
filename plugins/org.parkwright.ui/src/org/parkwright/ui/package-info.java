/**
 * The face of Parkwright in the workbench: its perspective, its reporter of errors and its way of working beside the user
 * interface. The entry class is {@link org.parkwright.ui.ParkPerspective}; editors of park files start in
 * {@link org.parkwright.ui.editing}.
 */
package org.parkwright.ui;
