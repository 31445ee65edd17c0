/**
 * The parts that the GLSP server of a diagram is made of. {@link org.parkwright.diagram.glsp.internal.DiagramModules} puts
 * them together.
 */
package org.parkwright.diagram.glsp.internal;
