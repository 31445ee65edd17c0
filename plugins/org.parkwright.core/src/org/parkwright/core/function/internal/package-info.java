/** The functions that ship. */
package org.parkwright.core.function.internal;
