/**
 * How long things stay in use, and what that makes of a stock over uneven years. Start at
 * {@link org.parkwright.engine.lifetime.DynamicStock}, which is fed by an inflow or by a stock to be kept, under a
 * {@link org.parkwright.engine.lifetime.Lifetime}.
 */
package org.parkwright.engine.lifetime;
