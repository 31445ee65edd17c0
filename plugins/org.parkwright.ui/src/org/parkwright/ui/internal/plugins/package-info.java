/**
 * What the workbench says of plug-ins. Start at {@link org.parkwright.ui.internal.plugins.PluginsPage}.
 */
package org.parkwright.ui.internal.plugins;
