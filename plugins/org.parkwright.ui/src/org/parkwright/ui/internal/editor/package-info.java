/**
 * The editor of park files: a tree with a filter, an outline, and a page of faults for a file that cannot be read. Start
 * at {@link org.parkwright.ui.internal.editor.ParkEditor}.
 */
package org.parkwright.ui.internal.editor;
