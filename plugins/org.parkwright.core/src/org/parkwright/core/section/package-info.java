/**
 * Results as they are described once and shown everywhere: {@link org.parkwright.core.section.ResultSection sections} of
 * sentences, tables and figures, made by {@link org.parkwright.core.section.ResultProvider providers}.
 */
package org.parkwright.core.section;
