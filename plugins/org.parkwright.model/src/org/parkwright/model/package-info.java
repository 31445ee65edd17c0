/**
 * Reading and writing of {@code .park} files and the units of the quantities in them.
 * Enter at {@link org.parkwright.model.ParkResources}; the generated metamodel is in {@code org.parkwright.model.park}.
 */
package org.parkwright.model;
