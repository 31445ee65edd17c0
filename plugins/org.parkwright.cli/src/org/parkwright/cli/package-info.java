/**
 * The command line: one class a command, named in {@code plugin.xml} as those of plug-ins are.
 * Start at {@link org.parkwright.cli.Main}.
 */
package org.parkwright.cli;
