/** The map of the park that is open. Start at {@link org.parkwright.ui.internal.map.MapView}. */
package org.parkwright.ui.internal.map;
