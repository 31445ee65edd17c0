/**
 * The doors for files of other kinds, in and out: what an importer or exporter says of itself, the options that a user gives
 * it, and how faces let it work. Start at {@link org.parkwright.core.transfer.Importer}.
 */
package org.parkwright.core.transfer;
