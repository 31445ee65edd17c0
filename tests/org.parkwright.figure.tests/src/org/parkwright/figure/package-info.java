/** Tests of figures. */
package org.parkwright.figure;
