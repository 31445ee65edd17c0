/**
 * A diagram for clients of Eclipse GLSP in the same process. The entry class is
 * {@link org.parkwright.diagram.glsp.DiagramServer}.
 */
package org.parkwright.diagram.glsp;
