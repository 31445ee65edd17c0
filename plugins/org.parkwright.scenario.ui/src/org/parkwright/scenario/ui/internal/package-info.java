/**
 * The parts of the editor that the workbench finds by this bundle's {@code plugin.xml}. Files and their texts get to the
 * language server by {@link org.parkwright.scenario.ui.internal.OpenTexts}.
 */
package org.parkwright.scenario.ui.internal;
