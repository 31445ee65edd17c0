/**
 * Many draws of an uncertain stock, side by side in structures of arrays, with the same bits whatever the number of
 * threads and shards. Start at {@link org.parkwright.engine.draws.Draws}, which runs a computation over draws;
 * {@link org.parkwright.engine.draws.StockBlock} is the computation of a stock.
 */
package org.parkwright.engine.draws;
