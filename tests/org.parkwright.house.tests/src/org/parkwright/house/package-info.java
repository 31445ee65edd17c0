/**
 * Keeps the house in order: which bundle may know which, and what no file may hold.
 * Start at {@link org.parkwright.house.ArrowsTest}.
 */
package org.parkwright.house;
