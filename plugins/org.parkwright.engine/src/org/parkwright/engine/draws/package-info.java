/**
 * Many draws of an uncertain stock with the same bits whatever the number of threads and shards. Start at
 * {@link org.parkwright.engine.draws.Draws}, which runs a computation over draws.
 */
package org.parkwright.engine.draws;
