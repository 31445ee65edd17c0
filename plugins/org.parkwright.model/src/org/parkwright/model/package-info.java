/**
 * Reading and writing of {@code .park} files, and the units and ranges of the numbers in them.
 * Enter at {@link org.parkwright.model.ParkResources}; the generated metamodel is in {@code org.parkwright.model.park}.
 */
package org.parkwright.model;
