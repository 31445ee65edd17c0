/** Tests of functions. */
package org.parkwright.core.function;
