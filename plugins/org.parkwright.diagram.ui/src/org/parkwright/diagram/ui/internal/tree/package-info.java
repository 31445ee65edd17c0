/**
 * Trees of a model in the workbench. The entry class is {@link org.parkwright.diagram.ui.internal.tree.TreeEditor}.
 */
package org.parkwright.diagram.ui.internal.tree;
