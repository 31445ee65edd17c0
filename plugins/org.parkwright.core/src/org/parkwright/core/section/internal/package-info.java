/**
 * The shipped {@link org.parkwright.core.section.ResultProvider providers}, a class each, in the order of the file that
 * lists them as services.
 */
package org.parkwright.core.section.internal;
