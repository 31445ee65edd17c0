/**
 * Files that appear whole or not at all, even when the process is stopped.
 * Start at {@link org.parkwright.model.file.WholeFiles}.
 */
package org.parkwright.model.file;
