/**
 * The shipped {@link org.parkwright.core.section.ResultProvider providers}, a class each, in the order of {@code plugin.xml}.
 */
package org.parkwright.core.section.internal;
