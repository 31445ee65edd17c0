/**
 * A specification, metamodel and model of a railway for the tests of the diagram host. The entry class is
 * {@link org.parkwright.diagram.rail.Rail}.
 */
package org.parkwright.diagram.rail;
