/**
 * Tools at work: each use is one command over model and layout, undone as a whole. The entry class is
 * {@link org.parkwright.diagram.tool.Tools}.
 */
package org.parkwright.diagram.tool;
