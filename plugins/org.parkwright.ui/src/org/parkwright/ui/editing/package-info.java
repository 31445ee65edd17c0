/**
 * Park files being edited: one model, one undo history and one dirty state a file, shared by every editor and view of
 * it. Start at {@link org.parkwright.ui.editing.ParkDomains}.
 */
package org.parkwright.ui.editing;
