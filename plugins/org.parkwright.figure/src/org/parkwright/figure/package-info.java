/**
 * Draws {@link org.parkwright.core.section.Figure figures} of results: {@link org.parkwright.figure.FigureOption} says what is
 * to be drawn, {@link org.parkwright.figure.FigureDrawing} draws it without a display, and the page {@code web/figure.html} draws
 * the same in a browser.
 */
package org.parkwright.figure;
