/**
 * How files are read, migrated and written.
 * Clients use {@link org.parkwright.model.ParkResource}.
 */
package org.parkwright.model.internal;
