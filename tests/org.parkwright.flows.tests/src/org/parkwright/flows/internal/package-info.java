/** Tests of what comes in by doors. */
package org.parkwright.flows.internal;
