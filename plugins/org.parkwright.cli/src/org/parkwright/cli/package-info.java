/**
 * The command line: one class a command, found by {@link java.util.ServiceLoader} so that others can add theirs.
 * Start at {@link org.parkwright.cli.Main}.
 */
package org.parkwright.cli;
