/** Tests of symbiosis. */
package org.parkwright.symbiosis;
