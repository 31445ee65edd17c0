/** The laws that ship. */
package org.parkwright.core.lifetime.internal;
