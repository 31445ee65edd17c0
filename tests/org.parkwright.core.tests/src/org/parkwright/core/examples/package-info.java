/**
 * What the guide for plug-in authors names of plain Java, compiled and run.
 * Start at {@link org.parkwright.core.examples.SizeStudy}.
 */
package org.parkwright.core.examples;
