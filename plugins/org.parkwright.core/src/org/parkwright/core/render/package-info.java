/**
 * Results as files and as text: {@link org.parkwright.core.render.ResultFiles} writes what
 * {@link org.parkwright.core.section.ResultSection sections} describe and knows no result by name.
 */
package org.parkwright.core.render;
