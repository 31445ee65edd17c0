/**
 * Edits that were not saved survive the end of the process: they are kept in the workspace's state and offered at the next
 * start. Start at {@link org.parkwright.ui.internal.recovery.Recovery}.
 */
package org.parkwright.ui.internal.recovery;
