/**
 * What is wrong in a specification, a layout file or an evaluation, as values that name a place and a remedy. The entry
 * class is {@link org.parkwright.diagram.problem.Problems}.
 */
package org.parkwright.diagram.problem;
