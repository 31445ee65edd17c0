/**
 * The whole way from files to files, as a user takes it.
 * Start at {@link org.parkwright.cli.GoldenTest}.
 */
package org.parkwright.cli;
