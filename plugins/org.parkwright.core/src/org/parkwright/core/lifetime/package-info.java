/**
 * Laws by which lifetimes scatter, those that ship with Parkwright and those of plug-ins. A plug-in implements
 * {@link org.parkwright.core.lifetime.LifetimeLaw}.
 */
package org.parkwright.core.lifetime;
