/**
 * The properties of an element as rows of the property sheet: read, typed, chosen and traced to their sources. Start at
 * {@link org.parkwright.ui.internal.properties.ElementProperties}.
 */
package org.parkwright.ui.internal.properties;
