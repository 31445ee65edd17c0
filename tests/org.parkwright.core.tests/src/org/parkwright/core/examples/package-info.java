/**
 * What the guide for plug-in authors shows, compiled and run.
 * Start at {@link org.parkwright.core.examples.SharedPlantCheck}.
 */
package org.parkwright.core.examples;
