/**
 * The diagram editor. {@link org.parkwright.diagram.ui.internal.DiagramEditor} is what the workbench opens.
 */
package org.parkwright.diagram.ui.internal;
