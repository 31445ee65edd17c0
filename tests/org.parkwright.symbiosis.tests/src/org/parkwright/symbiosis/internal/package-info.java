/** Tests of what comes in by doors. */
package org.parkwright.symbiosis.internal;
