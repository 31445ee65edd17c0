/**
 * Draws a diagram without a display. The entry classes are {@link org.parkwright.diagram.render.SvgWriter} and
 * {@link org.parkwright.diagram.render.PngWriter}.
 */
package org.parkwright.diagram.render;
