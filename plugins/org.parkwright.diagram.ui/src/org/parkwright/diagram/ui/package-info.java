/**
 * The diagram editor in the workbench. {@link org.parkwright.diagram.ui.Diagrams} opens representations of the model files
 * whose bundles contribute an {@link org.parkwright.diagram.ui.ModelOpener}.
 */
package org.parkwright.diagram.ui;
