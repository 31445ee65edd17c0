/**
 * Output files that appear whole or not at all, even when a run is stopped.
 * Start at {@link org.parkwright.core.file.AtomicFiles}.
 */
package org.parkwright.core.file;
