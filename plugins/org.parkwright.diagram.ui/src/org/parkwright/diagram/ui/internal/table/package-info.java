/**
 * Tables of a model in the workbench. The entry class is {@link org.parkwright.diagram.ui.internal.table.TableEditor}.
 */
package org.parkwright.diagram.ui.internal.table;
