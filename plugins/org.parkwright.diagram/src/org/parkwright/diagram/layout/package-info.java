/**
 * Where things stand: the layout that users make, the text file that keeps it, the geometry that follows from it and the
 * automatic layout. The entry classes are {@link org.parkwright.diagram.layout.LayoutFile},
 * {@link org.parkwright.diagram.layout.Geometry} and {@link org.parkwright.diagram.layout.AutoLayout}.
 */
package org.parkwright.diagram.layout;
