/**
 * A viewpoint specification as immutable values, read from the {@code .odesign} files that Sirius reads, within the forms
 * that this host knows. The entry class is {@link org.parkwright.diagram.spec.SpecificationLoader}.
 */
package org.parkwright.diagram.spec;
